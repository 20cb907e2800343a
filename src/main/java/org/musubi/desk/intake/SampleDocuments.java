package org.musubi.desk.intake;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The invented documents that a newcomer may import; there are some in the demo profile only. */
@SpringComponent
class SampleDocuments {

    private final List<Resource> documents;

    SampleDocuments(Environment environment) throws IOException {
        documents = environment.acceptsProfiles(Profiles.of("demo"))
                ? Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:sample-data/documents/*.txt")).toList()
                : List.of();
    }

    List<String> names() {
        return documents.stream().map(document -> String.valueOf(document.getFilename())).sorted().toList();
    }

    byte[] bytes(String name) {
        try {
            return documents.stream().filter(document -> name.equals(document.getFilename())).findFirst().orElseThrow().getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
