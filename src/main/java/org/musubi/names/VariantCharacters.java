package org.musubi.names;

import java.util.HashMap;
import java.util.Map;

/** Characters that are one in names, folded to one of their class: traditional, simplified and Japanese forms (table {@code variant-characters.tsv}). */
final class VariantCharacters {

    private static final Map<Integer, Integer> FOLD = new HashMap<>();
    private static final Map<Integer, int[]> CLASS = new HashMap<>();
    /** Characters taken for one another by eye or by machine; a weak link, never equality. */
    private static final Map<Integer, Integer> LOOK = new HashMap<>();

    static {
        NameTable.rows("variant-characters.tsv").forEach(row -> {
            var members = row[0].codePoints().toArray();
            for (var member : members) {
                FOLD.put(member, members[0]);
                CLASS.put(member, members);
            }
        });
        NameTable.rows("look-alike-characters.tsv").forEach(row -> {
            var members = row[0].codePoints().map(VariantCharacters::fold).toArray();
            for (var member : members) {
                LOOK.putIfAbsent(member, members[0]);
            }
        });
    }

    private VariantCharacters() {
    }

    static int fold(int c) {
        return FOLD.getOrDefault(c, c);
    }

    /** All forms of the character, itself among them. */
    static int[] forms(int c) {
        var forms = CLASS.get(c);
        return forms == null ? new int[] {c} : forms;
    }

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().map(VariantCharacters::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The text with look-alikes folded too. */
    static String look(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().map(VariantCharacters::fold).map(c -> LOOK.getOrDefault(c, c)).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
