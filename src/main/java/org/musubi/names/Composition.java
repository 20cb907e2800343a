package org.musubi.names;

/** Whether readings of single characters compose a whole: each may be voiced inside a word (かわ, がわ) and lose its last vowel before a consonant (にち, にっ). */
final class Composition {

    private Composition() {
    }

    static boolean reads(String[][] characters, String sounds) {
        return sounds.length() <= 62 && reads(characters, 0, sounds, 0);
    }

    private static boolean reads(String[][] characters, int at, String sounds, int from) {
        if (at == characters.length) {
            return from == sounds.length();
        }
        for (var reading : characters[at]) {
            if (reading.isEmpty()) {
                // っ and ー have no sound of their own once length and doubling are folded away.
                if (reads(characters, at + 1, sounds, from)) {
                    return true;
                }
                continue;
            }
            if (starts(sounds, from, reading, reading.length(), at > 0) && reads(characters, at + 1, sounds, from + reading.length())) {
                return true;
            }
            var shortened = reading.length() - 1;
            // A vowel that meets its like at the seam was folded away with it; つ, く, ち, き double the next consonant, and doubled ones are folded.
            if (at > 0 && from > 0 && melts(sounds.charAt(from - 1), reading.charAt(0))
                    && sounds.startsWith(reading.substring(1), from) && reads(characters, at + 1, sounds, from + shortened)) {
                return true;
            }
            if (at + 1 < characters.length && shortened > 1 && "tk".indexOf(reading.charAt(shortened - 1)) >= 0 && "ui".indexOf(reading.charAt(shortened)) >= 0
                    && starts(sounds, from, reading, shortened - 1, at > 0) && from + shortened - 1 < sounds.length()
                    && "kstph".indexOf(sounds.charAt(from + shortened - 1)) >= 0 && reads(characters, at + 1, sounds, from + shortened - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean melts(char before, char first) {
        return before == first || before == 'o' && first == 'u';
    }

    private static boolean starts(String sounds, int from, String reading, int length, boolean inside) {
        if (from + length > sounds.length() || length == 0) {
            return false;
        }
        var first = sounds.charAt(from);
        if (first != reading.charAt(0) && !(inside && voiced(reading.charAt(0), first))) {
            return false;
        }
        return sounds.regionMatches(from + 1, reading, 1, length - 1);
    }

    private static boolean voiced(char plain, char voiced) {
        return switch (plain) {
            case 'k' -> voiced == 'g';
            case 's', 't' -> voiced == 'z' || plain == 't' && voiced == 'd';
            case 'h' -> voiced == 'b' || voiced == 'p';
            default -> false;
        };
    }
}
