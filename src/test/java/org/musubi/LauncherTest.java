package org.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./musubi} says before it starts anything. */
class LauncherTest {

    private record Outcome(int code, List<String> lines) {
    }

    private static Outcome musubi(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "musubi"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var said = process.inputReader()) {
            var lines = said.lines().toList();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), lines);
        }
    }

    private static void refused(Outcome outcome, int code, String why) {
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.lines()).as("one clear line").singleElement().asString().startsWith("musubi: ").contains(why);
    }

    @Test
    void aTakenPortIsSaidWithAFreeOneBeside() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            refused(musubi("run", "--port", Integer.toString(taken.getLocalPort())), 69, "is taken");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        refused(musubi("run", "--port", Integer.toString(free), "--data", file.resolve("data").toString()), 69, "cannot be written");
    }

    @Test
    void wrongUseIsRefusedAtOnce() throws IOException, InterruptedException {
        refused(musubi("run", "--port", "many"), 64, "--port takes a number");
        refused(musubi("run", "--data"), 64, "--data needs a value");
        refused(musubi("run", "--fast"), 64, "Unknown option: --fast");
        refused(musubi("fly"), 64, "Unknown command: fly");
        refused(musubi("test", "NoSuchTest"), 64, "No test class fits");
    }
}
