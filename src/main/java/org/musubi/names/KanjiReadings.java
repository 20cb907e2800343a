package org.musubi.names;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What characters may be read as: Japanese surnames and given names from a dictionary of names, single characters in Japanese, Mandarin and
 * Korean. Kanji have sets of readings, never one truth. Loaded when first asked; 8 MB of names are kept as the bytes of the table, searched by halves.
 */
final class KanjiReadings {

    private static final byte[] NAMES = NameTable.bytes("name-readings.tsv.gz");
    private static final Map<Integer, Character_> CHARACTERS = new HashMap<>();
    private static final Map<Integer, String[]> MANDARIN = new ConcurrentHashMap<>();

    /** The readings of one character: Japanese as folded sounds, Mandarin as syllables, Korean as Korean sounds. */
    private record Character_(String[] japanese, int common, String[] mandarin, String[] korean) {
    }

    static {
        NameTable.rows("character-readings.tsv").forEach(row -> {
            var japanese = new LinkedHashSet<String>();
            addAll(japanese, row[1] + "," + row[2]);
            var common = japanese.size();
            addAll(japanese, row[3]);
            var mandarin = new LinkedHashSet<String>();
            for (var reading : row[4].split(",")) {
                var syllable = ChineseSyllables.ofPinyin(reading);
                if (syllable != null) {
                    mandarin.add(syllable);
                }
            }
            var korean = new LinkedHashSet<String>();
            for (var reading : row[5].split(",")) {
                if (!reading.isEmpty()) {
                    korean.add(KoreanSounds.sounds(reading.replace("weo", "wo")));
                }
            }
            CHARACTERS.put(row[0].codePointAt(0),
                    new Character_(japanese.toArray(String[]::new), common, mandarin.toArray(String[]::new), korean.toArray(String[]::new)));
        });
    }

    private KanjiReadings() {
    }

    private static void addAll(Set<String> sounds, String readings) {
        for (var reading : readings.split(",")) {
            var stem = reading.indexOf('.');
            add(sounds, stem < 0 ? reading : reading.substring(0, stem));
            add(sounds, reading.replace(".", ""));
        }
    }

    private static void add(Set<String> sounds, String kana) {
        var folded = JapaneseSounds.fold(Kana.latin(kana));
        if (!folded.isEmpty()) {
            sounds.add(folded);
        }
    }

    /** The folded readings of a whole surname or given name, in any form of its characters; empty where the dictionary has none. */
    static Collection<String> ofName(String spelling) {
        var sounds = new LinkedHashSet<String>();
        collect(spelling, sounds);
        if (sounds.isEmpty()) {
            // The dictionary writes most names in their modern Japanese forms.
            for (var form : formsOf(spelling)) {
                collect(form, sounds);
            }
        }
        return sounds;
    }

    /** The readings of a whole name in kana that are asked for, as the dictionary has them. */
    static List<String> kana(String spelling, Predicate<String> wanted) {
        var kana = new LinkedHashSet<String>();
        var forms = new ArrayList<String>();
        forms.add(spelling);
        forms.addAll(formsOf(spelling));
        for (var form : forms) {
            var row = kana.isEmpty() ? row(form.getBytes(StandardCharsets.UTF_8)) : null;
            if (row != null) {
                for (var column : row.split("\t")) {
                    java.util.Arrays.stream(column.substring(2).split(",")).filter(wanted).forEach(kana::add);
                }
            }
        }
        return List.copyOf(kana);
    }

    private static List<String> formsOf(String spelling) {
        var forms = new ArrayList<String>();
        forms.add("");
        for (var c : spelling.codePoints().toArray()) {
            var next = new ArrayList<String>();
            for (var form : forms) {
                for (var variant : VariantCharacters.forms(c)) {
                    if (next.size() < 16 && (variant == c || CHARACTERS.containsKey(variant))) {
                        next.add(form + Character.toString(variant));
                    }
                }
            }
            forms = next;
        }
        forms.remove(spelling);
        return forms;
    }

    private static void collect(String spelling, Set<String> sounds) {
        var row = row(spelling.getBytes(StandardCharsets.UTF_8));
        if (row == null) {
            return;
        }
        for (var column : row.split("\t")) {
            for (var kana : column.substring(2).split(",")) {
                add(sounds, kana);
            }
        }
    }

    /** The rest of the line whose first column is the key, by halving the sorted table. */
    private static @org.jspecify.annotations.Nullable String row(byte[] key) {
        var low = 0;
        var high = NAMES.length;
        while (low < high) {
            var start = lineStart((low + high) >>> 1);
            if (start < low) {
                start = low;
            }
            var end = lineEnd(start);
            var order = NAMES[start] == '#' ? -1 : compare(start, key);
            if (order == 0) {
                return new String(NAMES, start + key.length + 1, end - start - key.length - 1, StandardCharsets.UTF_8);
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = start;
            }
        }
        return null;
    }

    private static int lineStart(int at) {
        var start = at;
        while (start > 0 && NAMES[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int lineEnd(int at) {
        var end = at;
        while (end < NAMES.length && NAMES[end] != '\n') {
            end++;
        }
        return end;
    }

    private static int compare(int start, byte[] key) {
        for (var at = 0; at < key.length; at++) {
            var b = NAMES[start + at];
            if (b != key[at]) {
                return b == '\t' || b == '\n' ? -1 : Integer.compare(b & 255, key[at] & 255);
            }
        }
        return NAMES[start + key.length] == '\t' ? 0 : 1;
    }

    /** The folded Japanese readings of one character, those of names alone among them; empty where unknown. */
    static String[] japanese(int c) {
        var character = character(c);
        return character == null ? new String[0] : character.japanese;
    }

    /** The same without those that the character has in names alone. */
    static String[] commonJapanese(int c) {
        var character = character(c);
        return character == null ? new String[0] : java.util.Arrays.copyOf(character.japanese, character.common);
    }

    private static @org.jspecify.annotations.Nullable Character_ character(int c) {
        for (var form : forms(c)) {
            var character = CHARACTERS.get(form);
            if (character != null && character.japanese.length > 0) {
                return character;
            }
        }
        return null;
    }

    /** The Korean sounds of one character; empty where unknown. */
    static String[] korean(int c) {
        for (var form : forms(c)) {
            var character = CHARACTERS.get(form);
            if (character != null && character.korean.length > 0) {
                return character.korean;
            }
        }
        return new String[0];
    }

    private static int[] forms(int c) {
        if (CHARACTERS.containsKey(c)) {
            return new int[] {c};
        }
        return VariantCharacters.forms(c);
    }

    /** The Mandarin syllables of one character, the commonest first; empty where unknown. */
    static String[] mandarin(int c) {
        return MANDARIN.computeIfAbsent(c, KanjiReadings::mandarinOf);
    }

    private static String[] mandarinOf(int c) {
        var syllables = new LinkedHashSet<String>();
        for (var reading : List.of(Transliterators.MANDARIN, Transliterators.MANDARIN_NAMES)) {
            var latin = latin(reading, c);
            var syllable = ChineseSyllables.ofPinyin(java.text.Normalizer.normalize(latin.replace("ü", "v"), java.text.Normalizer.Form.NFD)
                    .replace("u\u0308", "v").replaceAll("\\p{M}", ""));
            if (syllable != null) {
                syllables.add(syllable);
            }
        }
        for (var form : forms(c)) {
            var character = CHARACTERS.get(form);
            if (character != null) {
                syllables.addAll(List.of(character.mandarin));
            }
        }
        return syllables.toArray(String[]::new);
    }

    private static synchronized String latin(Transliterator reading, int c) {
        return reading.transliterate(Character.toString(c));
    }

    private static final class Transliterators {
        static final Transliterator MANDARIN = Transliterator.getInstance("Han-Latin");
        static final Transliterator MANDARIN_NAMES = Transliterator.getInstance("Han-Latin/Names");
    }
}
