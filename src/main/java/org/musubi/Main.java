package org.musubi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the jar starts: a headless command runs by itself, anything else is the web application. Decided before any
 * container starts, so that a command answers at once and needs neither port nor database.
 */
public final class Main {

    /** Exit code of a command that this version does not have yet. */
    static final int NOT_YET = 2;

    private Main() {
    }

    public static void main(String[] args) {
        var command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "read", "date", "match" -> System.exit(headless(command));
            default -> MusubiApplication.main(args);
        }
    }

    private static int headless(String command) {
        // The commands speak UTF-8 whatever the terminal's locale says: what they print is read by programs too.
        System.setErr(utf8(FileDescriptor.err));
        System.err.println("musubi " + command + ": comes with a later version");
        return NOT_YET;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
