package org.musubi.testing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.musubi.MusubiApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs a {@link DatabaseTest} on each database. The application is started once per database and serves all such tests.
 */
final class OnEachDatabase implements ClassTemplateInvocationContextProvider {

    private static final Map<Database, Running> RUNNING = new EnumMap<>(Database.class);

    private record Running(ConfigurableApplicationContext context, Tables tables, People people) {
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Database.values()).map(On::new);
    }

    private record On(Database database) implements ClassTemplateInvocationContext, TestInstancePostProcessor, BeforeEachCallback {

        @Override
        public String getDisplayName(int index) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void postProcessTestInstance(Object test, ExtensionContext context) {
            running(database).context().getAutowireCapableBeanFactory().autowireBean(test);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            var running = running(database);
            SignedIn.in(running.context());
            running.tables().empty();
            running.people().settle();
        }
    }

    private static synchronized Running running(Database database) {
        return RUNNING.computeIfAbsent(database, OnEachDatabase::start);
    }

    private static Running start(Database database) {
        var context = new SpringApplicationBuilder(MusubiApplication.class).web(WebApplicationType.SERVLET)
                .run("--spring.datasource.url=" + database.freshUrl(), "--server.port=0", "--vaadin.productionMode=true", "--musubi.reconciliation.weighing=false",
                        "--musubi.duplicates.background=false");
        var jdbc = context.getBean(JdbcClient.class);
        var people = new People(jdbc);
        context.getBeanFactory().registerSingleton("people", people);
        return new Running(context, new Tables(jdbc, database), people);
    }
}
