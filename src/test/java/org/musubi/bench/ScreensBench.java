package org.musubi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.intake.Imports;
import org.musubi.intake.reading.DocumentReader;
import org.musubi.intake.reading.ReadingOptions;
import org.musubi.ledger.ReviewDesk;
import org.musubi.register.Page;
import org.musubi.register.event.EventFilter;
import org.musubi.register.event.Events;
import org.musubi.register.party.Parties;
import org.musubi.register.place.Places;
import org.musubi.register.tie.TieFilter;
import org.musubi.register.tie.Ties;
import org.musubi.sources.Sources;
import org.musubi.testing.SampleDataTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How long the server takes for a page of each grid with the sample data, for a start, and for reading a document. */
@SampleDataTest
class ScreensBench {

    private static final int WARM = 50;
    private static final int TIMES = 200;
    private static final Page PAGE = new Page(0, 50);
    private static final Actor EVERYBODY = new Actor(AccountId.next(), "Bench",
            Set.of(Roles.READER, Roles.OFFICE, Roles.CURATOR, Roles.REVIEWER));

    @Autowired
    private Events events;
    @Autowired
    private Ties ties;
    @Autowired
    private Places places;
    @Autowired
    private Parties parties;
    @Autowired
    private Sources sources;
    @Autowired
    private ReviewDesk desk;
    @Autowired
    private Imports imports;

    @Test
    void pagesOfGridsStartAndReading() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("what                          median ms   95 % ms");
        lines.add(line("events, page and count", () -> events.find(EventFilter.ALL, true, PAGE, Locale.ENGLISH).size() + events.count(EventFilter.ALL)));
        var words = new EventFilter("小山", 1990, 2005, null, null, null, null);
        lines.add(line("events, filtered", () -> events.find(words, true, PAGE, Locale.JAPANESE).size() + events.count(words)));
        lines.add(line("ties", () -> ties.find(TieFilter.ALL, PAGE, Locale.ENGLISH).size() + ties.count(TieFilter.ALL)));
        lines.add(line("people and bodies", () -> parties.find(null, null, PAGE, Locale.ENGLISH).size() + parties.count(null, null)));
        lines.add(line("places", () -> places.find(null, null, PAGE, Locale.ENGLISH).size() + places.count(null, null)));
        lines.add(line("sources", () -> sources.find("", 0, 50).size() + sources.count("")));
        lines.add(line("review queue", () -> desk.queue().size()));
        lines.add(line("imports", () -> imports.list(Set.of(), "", 0, 50).size()));
        var text = Files.readString(Path.of("sample-data/documents/mishino-anlan-chronology.txt"));
        lines.add(line("reading a chronology", () -> new DocumentReader().read(text, ReadingOptions.ownedBy("美篠市")).entries().size()));
        Files.createDirectories(Path.of("target/bench"));
        var data = Files.createTempDirectory(Path.of("target/bench"), "data");
        lines.add("%-28s %10d   (./musubi run on empty data, until it answers)".formatted("first start", startMillis(data)));
        lines.add("%-28s %10d   (./musubi run on the same data again)".formatted("later start", startMillis(data)));
        Files.write(Path.of("target/bench/screens.txt"), lines);
    }

    /** From the command, for what is built already, until it says that it is ready; then it is stopped again. */
    private static long startMillis(Path data) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long begun = System.nanoTime();
        var launcher = new ProcessBuilder("./musubi", "run", "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true).start();
        try (var said = launcher.inputReader()) {
            String line;
            do {
                line = said.readLine();
                assertThat(line).as("an answer instead of the end").isNotNull().doesNotStartWith("Building");
            } while (!line.startsWith("Musubi is ready"));
            return (System.nanoTime() - begun) / 1_000_000;
        } finally {
            launcher.destroy();
            launcher.onExit().join();
        }
    }

    private static String line(String what, Supplier<Integer> work) {
        for (int i = 0; i < WARM; i++) {
            CurrentActor.runAs(EVERYBODY, work);
        }
        var nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            CurrentActor.runAs(EVERYBODY, work);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return "%-28s %10.1f %9.1f".formatted(what, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6);
    }
}
