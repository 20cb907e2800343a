package org.musubi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of data, run on every {@link Database}: once on H2, once on PostgreSQL, the whole class each time. Its
 * {@code @Autowired} fields come from the real application, whose migrations ran on an empty database. Before each test the
 * tables are emptied and the {@linkplain People people} of the demonstration are given their accounts anew.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnEachDatabase.class)
public @interface DatabaseTest {
}
