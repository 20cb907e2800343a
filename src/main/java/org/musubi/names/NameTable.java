package org.musubi.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The tables of names in the vocabularies: text of tab-separated columns, remarks behind {@code #}. */
final class NameTable {

    private NameTable() {
    }

    /** The rows of a table, cut at tabs. */
    static Stream<String[]> rows(String name) {
        try (var in = open(name)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a table, unpacked where its name ends in {@code .gz}. */
    static byte[] bytes(String name) {
        try (var in = open(name); var unpacked = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(NameTable.class.getResourceAsStream("/vocabularies/" + name), name);
    }
}
