package org.musubi.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** All screens of Musubi, also those that only their own package sees. */
public final class Screens {

    private Screens() {
    }

    /** Every class with an address. */
    public static List<Class<? extends Component>> withAddress() {
        return found(new AnnotationTypeFilter(Route.class)).stream().<Class<? extends Component>>map(type -> type.asSubclass(Component.class))
                .sorted(Comparator.comparing(Class::getName)).toList();
    }

    @SuppressWarnings("unchecked")
    static Routes routes() {
        var views = new HashSet<Class<? extends Component>>(withAddress());
        found(new AnnotationTypeFilter(Layout.class)).forEach(layout -> views.add(layout.asSubclass(Component.class)));
        var errors = new HashSet<Class<? extends HasErrorParameter<?>>>();
        found(new AssignableTypeFilter(HasErrorParameter.class)).forEach(page -> errors.add((Class<? extends HasErrorParameter<?>>) page));
        return new Routes(views, errors, true);
    }

    private static Set<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.musubi").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), Screens.class.getClassLoader()))
                .collect(Collectors.toSet());
    }
}
