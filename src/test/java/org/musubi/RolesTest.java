package org.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.base.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The table in {@code docs/roles.md} is what the program does: every role, and nobody, on every address and every guarded operation. */
class RolesTest {

    private static final Path TABLE = Path.of("docs/roles.md");
    private static final List<String> WHO = Stream.concat(Stream.of("nobody"),
            Stream.of(Roles.READER, Roles.OFFICE, Roles.CURATOR, Roles.REVIEWER, Roles.ADMIN)).toList();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.musubi");

    @Test
    void theTableOfAddressesIsWhatTheRouterDecides() throws IOException {
        var checker = new AccessAnnotationChecker();
        var actual = new TreeMap<String, List<String>>();
        for (JavaClass type : CLASSES) {
            if (type.isAnnotatedWith(Route.class)) {
                Class<?> view = type.reflect();
                actual.put("/" + view.getAnnotation(Route.class).value(), WHO.stream()
                        .map(who -> checker.hasAccess(view, principal(who), who::equals) ? "yes" : "").toList());
            }
        }

        assertThat(actual).isNotEmpty();
        assertThat(String.join("\n", rows(actual))).isEqualTo(String.join("\n", table("routes")));
    }

    private static @Nullable Principal principal(String who) {
        return who.equals("nobody") ? null : () -> who;
    }

    @Test
    void theTableOfOperationsIsWhatTheServicesDecide() throws IOException {
        var manager = new PreAuthorizeAuthorizationManager();
        var actual = new TreeMap<String, List<String>>();
        for (JavaClass type : CLASSES) {
            Class<?> service = type.reflect();
            for (Method method : service.getDeclaredMethods()) {
                boolean guarded = service.isAnnotationPresent(PreAuthorize.class) || method.isAnnotationPresent(PreAuthorize.class);
                if (guarded && Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !Modifier.isStatic(method.getModifiers())) {
                    actual.put(service.getSimpleName() + "." + method.getName(), WHO.stream().map(who -> {
                        var decision = manager.authorize(() -> authentication(who), new Call(service, method));
                        return decision == null || decision.isGranted() ? "yes" : "";
                    }).toList());
                }
            }
        }

        assertThat(actual).hasSizeGreaterThan(50);
        assertThat(String.join("\n", rows(actual))).isEqualTo(String.join("\n", table("operations")));
    }

    private static Authentication authentication(String who) {
        return who.equals("nobody") ? new AnonymousAuthenticationToken("key", "nobody", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")))
                : UsernamePasswordAuthenticationToken.authenticated(who, null, List.of(new SimpleGrantedAuthority("ROLE_" + who)));
    }

    private static List<String> rows(Map<String, List<String>> decisions) {
        var rows = new ArrayList<String>();
        decisions.forEach((what, may) -> rows.add("| `" + what + "` | " + String.join(" | ", may) + " |"));
        return rows;
    }

    private static List<String> table(String name) throws IOException {
        var text = Files.readString(TABLE);
        int start = text.indexOf("<!-- " + name + " -->");
        return text.substring(start, text.indexOf("<!-- /" + name + " -->")).lines().filter(line -> line.startsWith("| `")).toList();
    }

    /** A call that is asked about and never made. */
    private record Call(Class<?> service, Method method) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object[] getArguments() {
            return new Object[method.getParameterCount()];
        }

        @Override
        public @Nullable Object proceed() {
            throw new AssertionError("Nobody makes this call");
        }

        @Override
        public @Nullable Object getThis() {
            return null;
        }

        @Override
        public Method getStaticPart() {
            return method;
        }
    }
}
