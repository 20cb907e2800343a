package org.musubi.chronology;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;

/** The vocabulary of dates as a tree of characters; the longest word at a place is found in one walk. */
final class DateWords {

    private static final DateWords SHARED = load();

    private final Node root = new Node();

    private DateWords() {
    }

    static DateWords shared() {
        return SHARED;
    }

    /** A word found: its meaning and its length in the text. */
    record Found(Kind kind, int value, int length) {
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable Kind kind;
        private int value;
    }

    private static DateWords load() {
        var words = new DateWords();
        for (var row : DateTables.rows("date-words.tsv")) {
            for (var word : row[3].split("\\|")) {
                words.add(word, Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), Integer.parseInt(row[1]));
            }
        }
        for (var i = 0; i < Eras.ALL.size(); i++) {
            words.add(Eras.ALL.get(i).name(), Kind.ERA, i);
            words.add(Eras.ALL.get(i).latin().toLowerCase(Locale.ROOT), Kind.ERA, i);
            words.add(Eras.ALL.get(i).latin().toLowerCase(Locale.ROOT).replace('ō', 'o'), Kind.ERA, i);
        }
        return words;
    }

    private void add(String word, Kind kind, int value) {
        var node = root;
        for (var i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node());
        }
        // The first meaning given stays: the file is ordered by how common a meaning is.
        if (node.kind == null) {
            node.kind = kind;
            node.value = value;
        }
    }

    /** The longest word that begins at a place of folded text, null where none does. */
    @Nullable Found at(char[] text, int start) {
        var node = root;
        Found found = null;
        var i = start;
        while (i < text.length) {
            var character = text[i];
            if (character == '\n') {
                character = ' ';
            }
            node = node.next.get(character);
            if (node == null) {
                return found;
            }
            i++;
            // A phrase goes on over any number of blanks, within reason.
            if (character == ' ') {
                var blanks = 0;
                while (i < text.length && text[i] == ' ' && blanks++ < 8) {
                    i++;
                }
            }
            if (node.kind != null && endsAt(text, i)) {
                found = new Found(node.kind, node.value, i - start);
            }
        }
        return found;
    }

    private static boolean endsAt(char[] text, int end) {
        if (end == text.length) {
            return true;
        }
        return Character.isDigit(text[end - 1]) ? !Character.isDigit(text[end]) : !isAlphabetic(text[end - 1]) || !isAlphabetic(text[end]);
    }

    /** Letters of scripts that put blanks between their words. */
    static boolean isAlphabetic(char character) {
        return Character.isLetter(character) && character < '\u1100';
    }
}
