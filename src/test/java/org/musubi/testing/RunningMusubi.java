package org.musubi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built Musubi as a process of its own: on a free port, with a data folder of its own, with the sample data. */
public final class RunningMusubi implements AutoCloseable {

    private static final Path JAR = Path.of("target/musubi.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;

    /** One that all browser tests share; it ends with them. */
    public static RunningMusubi shared() {
        return Shared.MUSUBI;
    }

    private static final class Shared {
        private static final RunningMusubi MUSUBI = start(Path.of("target/running"));
        static {
            Runtime.getRuntime().addShutdownHook(new Thread(MUSUBI::close));
        }
    }

    private RunningMusubi(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one whose data lie in a new folder below the one given, and waits until it answers. */
    public static RunningMusubi start(Path folder, String... more) {
        assertThat(JAR).as("the built application: ./musubi build makes it, ./musubi test brings it along").exists();
        try {
            Files.createDirectories(folder);
            return startIn(Files.createTempDirectory(folder, "data"), List.of(more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one on the data that a folder holds. */
    public static RunningMusubi startIn(Path folder, List<String> more) throws IOException {
        // H2 takes no path that is silently relative to where the program was started.
        var data = folder.toAbsolutePath();
        var ready = data.resolve("ready");
        var console = data.resolve("console.log");
        Files.deleteIfExists(ready);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString(), "--server.port=0", "--spring.profiles.active=demo",
                "--musubi.data-dir=" + data, "--musubi.ready-file=" + ready));
        command.addAll(more);
        var begun = Instant.now();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile()).start();
        while (!Files.exists(ready)) {
            if (!process.isAlive() || begun.plus(PATIENCE).isBefore(Instant.now())) {
                process.destroyForcibly();
                throw new IllegalStateException("Musubi does not start; what it said is in " + console);
            }
            pause(process);
        }
        try (var lines = Files.lines(ready)) {
            return new RunningMusubi(process, lines.findFirst().orElseThrow());
        }
    }

    private static void pause(Process process) {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it answers, such as {@code http://localhost:40123}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
