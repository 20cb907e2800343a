package org.musubi;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.Arrays;

/**
 * Where the jar starts: a headless command runs by itself, anything else is the web application. Decided before any
 * container starts, so that a command answers at once and needs neither port nor database.
 */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        var command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "read", "date", "match" -> System.exit(new HeadlessCommands(new FileInputStream(FileDescriptor.in),
                    new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err))
                    .run(command, Arrays.asList(args).subList(1, args.length)));
            default -> MusubiApplication.main(args);
        }
    }
}
