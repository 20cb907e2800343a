package org.musubi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the register of the demonstration: sample data and people are there, on H2, and before each test as they were at
 * the start. One application serves all such tests, so leave properties and beans as they are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1", "vaadin.productionMode=true",
        "musubi.data-dir=target/sample", "musubi.reconciliation.weighing=false", "musubi.duplicates.background=false"})
@ActiveProfiles("demo")
@ExtendWith(PutBack.class)
public @interface SampleDataTest {
}
