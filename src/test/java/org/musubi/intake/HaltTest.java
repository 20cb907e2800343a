package org.musubi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.Records;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.UnitState;
import org.musubi.sources.SourceTexts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class HaltTest {

    @TempDir
    private Path folder;

    @Test
    void anImportHaltedInTheMiddleIsReceivedAndNothingIsHalfMade() throws Exception {
        halt("reading");

        try (var program = HaltedProgram.start(folder)) {
            forgetTrigger(program);
            var imports = program.getBean(Imports.class);
            var row = curator(() -> imports.list(Set.of(), "", 0, 10)).getFirst();
            var view = curator(() -> imports.find(row.id()).orElseThrow());

            assertThat(view.state()).isEqualTo(ImportState.RECEIVED);
            assertThat(view.events()).isEmpty();
            assertThat(rows(program, "proposal")).isZero();
            assertThat(rows(program, "proposal_item")).isZero();
            assertThat(rows(program, "import_item")).isZero();
            assertThat(curator(() -> program.getBean(SourceTexts.class).bytes(view.textId()))).hasValue(Files.readAllBytes(HaltedProgram.DOCUMENT));

            curator(() -> imports.read(view.id(), view.version(), ReadingChoice.ownedBy("美篠市", null)));
            assertThat(curator(() -> imports.find(view.id()).orElseThrow()).events()).hasSize(23);
        }
    }

    @Test
    void anApprovalHaltedInTheMiddleAppliesNothingAndLosesNothingSubmitted() throws Exception {
        halt("approving");

        try (var program = HaltedProgram.start(folder)) {
            forgetTrigger(program);
            var imports = program.getBean(Imports.class);
            var id = curator(() -> imports.list(Set.of(), "", 0, 10)).getFirst().id();
            var view = curator(() -> imports.find(id).orElseThrow());
            var event = view.events().findFirst().orElseThrow();

            assertThat(view.events()).allSatisfy(one -> assertThat(one.state()).isEqualTo(ItemState.SUBMITTED));
            assertThat(view.source().state()).isEqualTo(ItemState.SUBMITTED);
            assertThat(rows(program, "record")).isZero();
            assertThat(rows(program, "revision")).isZero();
            assertThat(rows(program, "event_row")).isZero();
            assertThat(reviewer(() -> program.getBean(ReviewDesk.class).find(event.id()).orElseThrow()).units())
                    .allSatisfy(unit -> assertThat(unit.state()).isEqualTo(UnitState.ACCEPTED));

            var conclusion = reviewer(() -> program.getBean(Reviews.class).conclude(event.id(), true));
            assertThat(conclusion).isInstanceOf(Conclusion.Applied.class);
            assertThat(curator(() -> program.getBean(Records.class).find(event.record()))).isPresent();
            assertThat(curator(() -> program.getBean(Records.class).find(view.sourceRecord()))).isPresent();
        }
    }

    private void halt(String where) throws IOException, InterruptedException {
        var log = folder.resolve("program.log").toFile();
        var java = ProcessHandle.current().info().command().orElseThrow();
        var program = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), HaltedProgram.class.getName(), folder.toString(), where)
                .redirectErrorStream(true).redirectOutput(log).start();
        assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(() -> read(log)).isEqualTo(HaltingTrigger.HALTED);
    }

    private static String read(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void forgetTrigger(ConfigurableApplicationContext program) {
        program.getBean(JdbcClient.class).sql("DROP TRIGGER IF EXISTS halting").update();
    }

    private static int rows(ConfigurableApplicationContext program, String table) {
        return program.getBean(JdbcClient.class).sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private static <T> T curator(Supplier<T> work) {
        return CurrentActor.runAs(HaltedProgram.CURATOR, work);
    }

    private static <T> T reviewer(Supplier<T> work) {
        return CurrentActor.runAs(HaltedProgram.REVIEWER, work);
    }
}
