package org.musubi.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.sources.SourceTexts;
import org.musubi.testing.People;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of imports do again and again: bring a document in as the curator, read it, look at it. */
abstract class ImportWork {

    static final Path MISHINO = Path.of("sample-data/documents/mishino-anlan-chronology.txt");
    static final Path SONGLU = Path.of("sample-data/documents/songlu-kirihama-chronicle.txt");
    static final ReadingChoice OF_MISHINO = ReadingChoice.ownedBy("美篠市", null);

    @Autowired
    Imports imports;
    @Autowired
    ImportEdits edits;
    @Autowired
    ImportMentions mentions;
    @Autowired
    Proposals proposals;
    @Autowired
    Reviews reviews;
    @Autowired
    ReviewDesk desk;
    @Autowired
    SourceTexts texts;
    @Autowired
    People people;

    ImportView mishino() {
        var id = received(MISHINO);
        curator(() -> imports.read(id, 0, OF_MISHINO));
        return view(id);
    }

    ImportId received(Path file) {
        return ((Receipt.Received) curator(() -> imports.receive(bytes(file), file.getFileName().toString()))).id();
    }

    ImportId pasted(String text) {
        return ((Receipt.Received) curator(() -> imports.paste(text))).id();
    }

    <T> T curator(Supplier<T> work) {
        return people.as(DemoAccounts.CURATOR, work);
    }

    ImportView view(ImportId id) {
        return curator(() -> imports.find(id).orElseThrow());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
