package org.musubi.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.musubi.MusubiApplication;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.UnitState;
import org.musubi.ledger.Verdict;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Musubi at work in a process of its own, halted in the middle of an import or of an approval. */
final class HaltedProgram {

    static final Path DOCUMENT = Path.of("sample-data/documents/mishino-anlan-chronology.txt");
    static final Actor CURATOR = new Actor(AccountId.of("00000000-0000-7000-8000-000000000001"), "Mio", Set.of(Roles.CURATOR));
    static final Actor REVIEWER = new Actor(AccountId.of("00000000-0000-7000-8000-000000000002"), "Lin", Set.of(Roles.REVIEWER));

    private HaltedProgram() {
    }

    /** Arguments: the folder of the data, and {@code reading} or {@code approving}. */
    public static void main(String[] arguments) throws IOException {
        var program = start(Path.of(arguments[0]));
        var imports = program.getBean(Imports.class);
        var bytes = Files.readAllBytes(DOCUMENT);
        var received = (Receipt.Received) CurrentActor.runAs(CURATOR, () -> imports.receive(bytes, "chronology.txt"));
        if (arguments[1].equals("reading")) {
            haltAtRow(program, "proposal_item", 12);
        }
        CurrentActor.runAs(CURATOR, () -> imports.read(received.id(), 0, ReadingChoice.ownedBy("美篠市", null)));
        var view = CurrentActor.runAs(CURATOR, () -> imports.find(received.id()).orElseThrow());
        CurrentActor.runAs(CURATOR, () -> program.getBean(ImportEdits.class).submitAll(received.id()));
        var event = view.events().findFirst().orElseThrow().id();
        CurrentActor.runAs(REVIEWER, () -> accept(program, view.source().id()) && accept(program, event));
        // The event takes the source along: two records in one approval.
        haltAtRow(program, "revision", 2);
        CurrentActor.runAs(REVIEWER, () -> program.getBean(Reviews.class).conclude(event, true));
    }

    static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(MusubiApplication.class).web(WebApplicationType.SERVLET).run(
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("musubi") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "--musubi.data-dir=" + folder, "--server.port=0", "--vaadin.productionMode=true");
    }

    private static boolean accept(ConfigurableApplicationContext program, ItemId id) {
        var item = program.getBean(ReviewDesk.class).find(id).orElseThrow();
        var open = item.units().stream().filter(unit -> unit.state() == UnitState.OPEN).map(UnitReview::path).toList();
        program.getBean(Reviews.class).decide(id, item.item().version(), open, Verdict.ACCEPT, null);
        return true;
    }

    private static void haltAtRow(ConfigurableApplicationContext program, String table, int number) {
        program.getBean(JdbcClient.class).sql("CREATE TRIGGER halting AFTER INSERT ON " + table + " FOR EACH ROW CALL \""
                + HaltingTrigger.class.getName() + "\"").update();
        HaltingTrigger.haltAtRow(number);
    }
}
