package org.musubi.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the sample data back before each test; the first test finds them as the application loaded them. */
final class PutBack implements BeforeEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PutBack.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        SignedIn.in(context);
        test.getRoot().getStore(NAMESPACE).computeIfAbsent(context, key -> {
            var tables = new Tables(context.getBean(JdbcClient.class), Database.H2);
            tables.remember();
            return tables;
        }, Tables.class).putBack();
    }
}
