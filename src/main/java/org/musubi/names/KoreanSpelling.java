package org.musubi.names;

import org.jspecify.annotations.Nullable;

/** By which rules a Latin spelling of hangul was made: those of 2000 (Revised), of 1939 (McCune–Reischauer), or a family's own habit. */
final class KoreanSpelling {

    private static final String[] REVISED_ONSETS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ", -1);
    private static final String[] REVISED_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] REVISED_CODAS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ", -1);
    private static final String[] REVISED_LINKED = " g kk ks n nj n d r lg lm lb ls lt lp l m b ps s ss ng j ch k t p ".split(" ", -1);
    private static final String[] MCCUNE_ONSETS = "k kk n t tt r m p pp s ss  ch tch ch k t p h".split(" ", -1);
    private static final String[] MCCUNE_VOICED = "g kk n d tt r m b pp s ss  j tch ch k t p h".split(" ", -1);
    private static final String[] MCCUNE_VOWELS = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(" ");
    private static final int NOTHING = 11;

    private KoreanSpelling() {
    }

    /** The rules that give these plain Latin letters (no marks, hyphens, apostrophes) for the hangul; null where none do. */
    static @Nullable ReasonKind of(String hangul, String letters) {
        if (revised(hangul, true).equals(letters) || revised(hangul, false).equals(letters)) {
            return ReasonKind.REVISED;
        }
        if (mccune(hangul).equals(letters)) {
            return ReasonKind.MCCUNE_REISCHAUER;
        }
        return KoreanSounds.isFamily(letters) || letters.matches(".*(?:oo|ee|[jy]oung|[jy]ung|hyun|sun|uk|ck).*") ? ReasonKind.CUSTOMARY : null;
    }

    /** With the sounds changed where syllables meet, as in names of places, or without, as in those of persons. */
    private static String revised(String hangul, boolean changed) {
        var out = new StringBuilder();
        for (var at = 0; at < hangul.length(); at++) {
            var syllable = hangul.charAt(at) - 0xAC00;
            if (syllable < 0 || syllable >= 11172) {
                continue;
            }
            var before = at == 0 ? 0 : Math.max(0, hangul.charAt(at - 1) - 0xAC00) % 28;
            var onset = syllable / 588;
            var coda = syllable % 28;
            var next = at + 1 < hangul.length() ? (hangul.charAt(at + 1) - 0xAC00) / 588 : -1;
            out.append(changed && onset == 5 && (before == 8 || before == 4) ? "l" : changed && onset == 5 && (before == 21 || before == 16) ? "n" : REVISED_ONSETS[onset]);
            out.append(REVISED_VOWELS[syllable % 588 / 28]).append(coda(coda, next, changed));
        }
        return out.toString();
    }

    private static String coda(int coda, int next, boolean changed) {
        if (next == NOTHING && coda > 0) {
            return REVISED_LINKED[coda];
        }
        var plain = REVISED_CODAS[coda];
        if (!changed) {
            return plain;
        }
        if (next == 2 || next == 6) {
            return switch (plain) {
                case "k" -> "ng";
                case "t" -> "n";
                case "p" -> "m";
                default -> plain;
            };
        }
        return next == 5 && plain.equals("n") ? "l" : plain;
    }

    private static String mccune(String hangul) {
        var out = new StringBuilder();
        var voiced = false;
        for (var at = 0; at < hangul.length(); at++) {
            var syllable = hangul.charAt(at) - 0xAC00;
            if (syllable < 0 || syllable >= 11172) {
                continue;
            }
            var coda = syllable % 28;
            var next = at + 1 < hangul.length() ? (hangul.charAt(at + 1) - 0xAC00) / 588 : -1;
            out.append((voiced ? MCCUNE_VOICED : MCCUNE_ONSETS)[syllable / 588]).append(MCCUNE_VOWELS[syllable % 588 / 28]).append(coda(coda, next, false));
            voiced = coda == 0 || coda == 4 || coda == 8 || coda == 16 || coda == 21;
        }
        return out.toString();
    }
}
