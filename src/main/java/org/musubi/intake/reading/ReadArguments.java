package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;

/**
 * The words behind {@code musubi read}, understood.
 *
 * @param files   at least one
 * @param json    whether programs read what is printed
 * @param options what the caller knows beforehand
 * @param textOut where the extracted text goes, null where it is not asked for
 */
record ReadArguments(List<String> files, boolean json, ReadingOptions options, @Nullable String textOut) {

    /** Arguments that make no sense, with one sentence why. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    static ReadArguments parse(List<String> arguments) throws Refused {
        var files = new ArrayList<String>();
        boolean json = false;
        String owner = null;
        String asOf = null;
        String layout = null;
        String language = null;
        String textOut = null;
        boolean onlyFiles = false;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (onlyFiles || !argument.startsWith("--")) {
                files.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (argument.equals("--")) {
                onlyFiles = true;
            } else if (argument.equals("--json")) {
                json = true;
            } else if (List.of("--owner", "--as-of", "--layout", "--lang", "--text-out").contains(name)) {
                if (equals < 0 && i + 1 >= arguments.size()) {
                    throw new Refused(name + " needs a value");
                }
                var value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
                switch (name) {
                    case "--owner" -> owner = value;
                    case "--as-of" -> asOf = value;
                    case "--layout" -> layout = value;
                    case "--lang" -> language = value;
                    default -> textOut = value;
                }
            } else {
                throw new Refused("no such option: " + argument);
            }
        }
        if (files.isEmpty()) {
            throw new Refused("name at least one file");
        }
        if (asOf != null && Edtf.parse(asOf).isEmpty()) {
            throw new Refused("--as-of is no EDTF date: " + asOf);
        }
        if (layout != null && Layout.of(layout).isEmpty()) {
            throw new Refused("no such layout: " + layout);
        }
        return new ReadArguments(files, json,
                new ReadingOptions(blank(owner), blank(language), asOf, layout == null ? null : Layout.of(layout).get()), textOut);
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
