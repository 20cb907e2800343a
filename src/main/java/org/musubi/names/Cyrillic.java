package org.musubi.names;

import java.util.Map;

/** Russian letters as Latin ones, the way passports and catalogues of names write them; the signs of hardness and softness are left out. */
final class Cyrillic {

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('е', "e"),
            Map.entry('ё', "yo"), Map.entry('ж', "zh"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "y"), Map.entry('к', "k"),
            Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"),
            Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"), Map.entry('х', "kh"), Map.entry('ц', "ts"),
            Map.entry('ч', "ch"), Map.entry('ш', "sh"), Map.entry('щ', "shch"), Map.entry('ъ', ""), Map.entry('ы', "y"), Map.entry('ь', ""),
            Map.entry('э', "e"), Map.entry('ю', "yu"), Map.entry('я', "ya"), Map.entry('і', "i"), Map.entry('ї', "yi"), Map.entry('є', "ye"), Map.entry('ґ', "g"));

    private Cyrillic() {
    }

    /** The Latin letters of lower-case Cyrillic; other characters stay. */
    static String latin(String cyrillic) {
        var latin = new StringBuilder(cyrillic.length() * 2);
        for (var at = 0; at < cyrillic.length(); at++) {
            var c = cyrillic.charAt(at);
            var letters = LATIN.get(c);
            latin.append(letters == null ? String.valueOf(c) : letters);
        }
        return latin.toString();
    }
}
