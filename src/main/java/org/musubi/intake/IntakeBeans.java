package org.musubi.intake;

import org.musubi.intake.reading.DocumentReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The reader, which is plain Java, for the services of this room; its vocabularies load when it is first needed. */
@Configuration(proxyBeanMethods = false)
class IntakeBeans {

    @Bean
    @Lazy
    DocumentReader documentReader() {
        return new DocumentReader();
    }
}
