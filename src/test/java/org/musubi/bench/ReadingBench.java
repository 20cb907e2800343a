package org.musubi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.intake.ImportEdits;
import org.musubi.intake.Imports;
import org.musubi.intake.ReadOutcome;
import org.musubi.intake.Receipt;
import org.musubi.intake.SubmitOutcome;
import org.musubi.intake.reading.DocumentReader;
import org.musubi.intake.reading.ReadingOptions;
import org.musubi.testing.SampleDataTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a very long document takes: read alone, read into drafts, read again, submitted. */
@SampleDataTest
class ReadingBench {

    private static final int LENGTH = 300_000;
    private static final Actor CURATOR = new Actor(AccountId.next(), "Bench", Set.of(Roles.CURATOR));

    @Autowired
    private Imports imports;
    @Autowired
    private ImportEdits edits;

    @Test
    void documentsOfThreeHundredKilobytes() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("a document of 300 kB               events         ms");
        for (var name : new String[] {"mishino-anlan-chronology", "songlu-kirihama-chronicle"}) {
            var page = Files.readString(Path.of("sample-data/documents/" + name + ".txt"));
            var text = page.repeat(LENGTH / page.getBytes(StandardCharsets.UTF_8).length + 1);
            lines.add(line(name + ", read", () -> new DocumentReader().read(text, ReadingOptions.none()).events().size()));
            lines.add(line(name + ", again", () -> new DocumentReader().read(text, ReadingOptions.none()).events().size()));
            var received = (Receipt.Received) run(() -> imports.paste(text));
            lines.add(line("  into drafts", () -> read(received)));
            lines.add(line("  into drafts again", () -> read(received)));
            lines.add(line("  submitted", () -> ((SubmitOutcome.Submitted) edits.submitAll(received.id())).events()));
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/reading.txt"), lines);
    }

    private int read(Receipt.Received received) {
        var view = imports.find(received.id()).orElseThrow();
        var outcome = imports.read(received.id(), view.version(), imports.suggest(received.id()));
        var summary = outcome instanceof ReadOutcome.Read read ? read.summary() : ((ReadOutcome.NoDates) outcome).summary();
        return summary.entries();
    }

    private static <T> T run(Supplier<T> work) {
        return CurrentActor.runAs(CURATOR, work);
    }

    private static String line(String what, Supplier<Integer> work) {
        long begun = System.nanoTime();
        int events = run(work);
        return "%-34s %6d %10d".formatted(what, events, (System.nanoTime() - begun) / 1_000_000);
    }
}
