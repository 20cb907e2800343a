package org.musubi.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How two Latin spellings of one Japanese word differ. Each difference is a fold; one is told as a reason only where the spellings would not meet
 * without it, and only with the sign of it in one of them.
 */
final class JapaneseSpelling {

    private static final Pattern SPLIT = Pattern.compile("(sh|ch|j|[kstnhmrgzbp])iy(?=[aouōūôû])");
    private static final Pattern PALATAL = Pattern.compile("(?:sh|ch|j)y?(?=[aueoūōûôāē])");
    private static final Pattern LONG_O_OR_U = Pattern.compile("o[uo](?![aie])|ō|ô|oh(?![aiueoy])");
    private static final Pattern LONG_U = Pattern.compile("uu|ū|û|uh(?![aiueoy])");
    private static final Pattern NASAL = Pattern.compile("m(?=[bpm])|n'|nn(?=[aiueoy])");
    private static final Pattern DOUBLED = Pattern.compile("t(?=ch)|c(?=ch)|([kstpgzdbmr])(?=\\1)");
    private static final Pattern KUNREI = Pattern.compile("s[iy]|t[iy]|t[uūû]|h[uūû]|z[iy]");
    private static final Pattern NIHON = Pattern.compile("d[iuyūû]");
    private static final Pattern OH = Pattern.compile("[ou]h(?![aiueoy])");
    private static final Pattern KEYS = Pattern.compile("o[uo](?![aie])|uu");

    private enum Fold { SPLIT, SYSTEM, LONG, NASAL, DOUBLED }

    private JapaneseSpelling() {
    }

    /** The differences of two spellings, lower case with their marks; empty where they are spelled alike, or differ in more than such folds. */
    static List<ReasonKind> differences(String left, String right) {
        var all = EnumSet.allOf(Fold.class);
        var kinds = new ArrayList<ReasonKind>();
        if (!folded(left, all).equals(folded(right, all))) {
            all.remove(Fold.SPLIT);
            if (!folded(left, all).equals(folded(right, all))) {
                return kinds;
            }
        }
        for (var fold : EnumSet.copyOf(all)) {
            var others = EnumSet.copyOf(all);
            others.remove(fold);
            if (!folded(left, others).equals(folded(right, others))) {
                kinds.addAll(told(fold, left, right));
            }
        }
        return kinds;
    }

    /** Whether the spelling has letters that Hepburn's way alone has. */
    static boolean showsHepburn(String spelling) {
        return !folded(spelling, EnumSet.of(Fold.SYSTEM)).equals(folded(spelling, EnumSet.noneOf(Fold.class)));
    }

    /** Hepburn's spelling of kana, long vowels with a stroke. */
    static String hepburn(String kana) {
        var letters = Kana.latin(kana);
        letters = letters.replace("sy", "sh").replace("ty", "ch").replace("zy", "j").replace("si", "shi").replace("ti", "chi").replace("tu", "tsu").replace("hu", "fu").replace("zi", "ji");
        return letters.replaceAll("o[uo](?![aie])", "ō").replace("uu", "ū");
    }

    private static List<ReasonKind> told(Fold fold, String left, String right) {
        return switch (fold) {
            case SPLIT -> List.of(ReasonKind.SPLIT_KANA);
            case SYSTEM -> either(NIHON, left, right) ? List.of(ReasonKind.NIHON) : either(KUNREI, left, right) ? List.of(ReasonKind.KUNREI) : List.of(ReasonKind.OTHER_SPELLING);
            case LONG -> lengths(left, right);
            case NASAL -> left.matches(".*m[bp].*") || right.matches(".*m[bp].*") ? List.of(ReasonKind.PASSPORT) : List.of(ReasonKind.OTHER_SPELLING);
            case DOUBLED -> List.of(ReasonKind.DOUBLED_LETTER);
        };
    }

    private static List<ReasonKind> lengths(String left, String right) {
        if (either(OH, left, right)) {
            return List.of(ReasonKind.PASSPORT);
        }
        var kinds = new ArrayList<ReasonKind>();
        if (either(KEYS, left, right)) {
            kinds.add(ReasonKind.WAPURO);
        }
        if (isShort(left) || isShort(right)) {
            kinds.add(ReasonKind.LONG_VOWELS);
        }
        return kinds.isEmpty() ? List.of(ReasonKind.MARKS) : kinds;
    }

    /** Whether no vowel is written long. */
    private static boolean isShort(String spelling) {
        return folded(spelling, EnumSet.of(Fold.LONG)).equals(folded(spelling, EnumSet.noneOf(Fold.class)));
    }

    private static boolean either(Pattern sign, String left, String right) {
        return sign.matcher(left).find() || sign.matcher(right).find();
    }

    private static String folded(String spelling, Set<Fold> folds) {
        var s = spelling.replace("-", "").replace(" ", "").replace('’', '\'').replace('ʼ', '\'');
        if (folds.contains(Fold.SPLIT)) {
            s = SPLIT.matcher(s).replaceAll("$1y");
        }
        if (folds.contains(Fold.NASAL)) {
            s = NASAL.matcher(s).replaceAll("n");
        }
        if (folds.contains(Fold.DOUBLED)) {
            s = DOUBLED.matcher(s).replaceAll("");
        }
        if (folds.contains(Fold.SYSTEM)) {
            s = system(s);
        }
        if (folds.contains(Fold.LONG)) {
            s = LONG_U.matcher(LONG_O_OR_U.matcher(s).replaceAll("o")).replaceAll("u").replaceAll("ā|â|aa", "a").replaceAll("ī|î|ii", "i").replaceAll("ē|ê|ee", "e");
        }
        return s;
    }

    private static String system(String spelling) {
        var s = PALATAL.matcher(spelling).replaceAll(found -> switch (found.group().charAt(0)) {
            case 's' -> "sy";
            case 'c' -> "ty";
            default -> "zy";
        });
        return s.replace("shi", "si").replace("shī", "sī").replace("chi", "ti").replace("ts", "t").replace('f', 'h').replace("j", "z").replace("dz", "z").replaceAll("d(?=[iuyūû])", "z");
    }
}
