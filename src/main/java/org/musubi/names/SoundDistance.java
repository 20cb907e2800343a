package org.musubi.names;

import java.util.Arrays;

/** The cost of turning one string of sounds into another, by what is heard and written for what in each system: 1 for a foreign sound, less for a kindred one. */
final class SoundDistance {

    private static final int LETTERS = 128;
    private static final int LONGEST = 64;
    private static final ThreadLocal<float[][]> ROWS = ThreadLocal.withInitial(() -> new float[3][LONGEST]);
    private static final float[] JAPANESE = costs();
    private static final float[] KOREAN = costs();
    private static final float[] HANGUL_OF_JAPANESE;
    private static final float[] CHINESE = costs();
    private static final float[] LATIN = costs();
    private static final float[] JAPANESE_LOST = lost();
    private static final float[] KOREAN_LOST = lost();
    private static final float[] LATIN_LOST = lost();

    static {
        like(JAPANESE, 0.5f, "uo");
        like(JAPANESE, 0.6f, "kg sz td hb hp bp tz nm oa ui ei ea");
        like(JAPANESE, 0.7f, "eo");
        lost(JAPANESE_LOST, 0.75f, "aiueo");
        lost(JAPANESE_LOST, 0.6f, "yn");
        lost(JAPANESE_LOST, 0.7f, "h");

        like(LATIN, 0.3f, "vw iy");
        like(LATIN, 0.4f, "nN jy sS JZ");
        like(LATIN, 0.5f, "kc Cc Jj Jz");
        like(LATIN, 0.6f, "zs");
        lost(LATIN_LOST, 0.6f, "h");

        like(KOREAN, 0.1f, "Oo Ou Uu");
        like(KOREAN, 0.3f, "ou Ui OU oU");
        like(KOREAN, 0.35f, "OE AE oE");
        like(KOREAN, 0.5f, "ln aE");
        like(KOREAN, 0.6f, "nN Oa Ei");
        lost(KOREAN_LOST, 0.35f, "yw");
        lost(KOREAN_LOST, 0.8f, "h");
        lost(KOREAN_LOST, 0.1f, "U");
        HANGUL_OF_JAPANESE = KOREAN.clone();
        like(HANGUL_OF_JAPANESE, 0.3f, "nN");
        like(HANGUL_OF_JAPANESE, 0.45f, "cs");
        like(HANGUL_OF_JAPANESE, 0.6f, "ph");
        like(HANGUL_OF_JAPANESE, 0.7f, "ct");

        like(CHINESE, 0.6f, "bp dt gk zc ZC jq jZ qC xS kh qk hf rZ 0r");
        like(CHINESE, 0.35f, "zZ cC sS jz qc xs nl rl xh jg");
    }

    private SoundDistance() {
    }

    private static float[] costs() {
        var costs = new float[LETTERS * LETTERS];
        Arrays.fill(costs, 1);
        for (var letter = 0; letter < LETTERS; letter++) {
            costs[letter * LETTERS + letter] = 0;
        }
        return costs;
    }

    private static float[] lost() {
        var costs = new float[LETTERS];
        Arrays.fill(costs, 1);
        return costs;
    }

    /** Pairs of letters that cost so much for one another, blanks between them. */
    private static void like(float[] costs, float cost, String pairs) {
        for (var pair : pairs.split(" ")) {
            costs[pair.charAt(0) * LETTERS + pair.charAt(1)] = cost;
            costs[pair.charAt(1) * LETTERS + pair.charAt(0)] = cost;
        }
    }

    /** Letters that cost so much where they are left out. */
    private static void lost(float[] lost, float cost, String letters) {
        letters.chars().forEach(letter -> lost[letter] = cost);
    }

    /** A bound that is quickly told: two images are at least so unlike. */
    static double leastUnlikeness(Image left, Image right) {
        var longer = Math.max(left.sounds().length(), right.sounds().length());
        return switch (left.system()) {
            case JAPANESE, LATIN -> Math.max(left.foreign(right) * (left.system() == SoundSystem.JAPANESE ? 0.5 : 0.3),
                    0.6 * Math.abs(left.sounds().length() - right.sounds().length())) / longer;
            case KOREAN, CHINESE -> 0;
        };
    }

    /** How alike two strings of one system are: 1 the same, 0 nothing in common. */
    static double likeness(SoundSystem system, String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        return switch (system) {
            case CHINESE -> chinese(left, right);
            case JAPANESE -> letters(left, right, JAPANESE, JAPANESE_LOST);
            case KOREAN -> korean(left, right, KOREAN);
            case LATIN -> letters(left, right, LATIN, LATIN_LOST);
        };
    }

    /** In Korean a syllable is so short that a single foreign sound makes another name, however long the name is. */
    private static double korean(String left, String right, float[] costs) {
        return Math.max(0, 1 - cost(left, right, costs, KOREAN_LOST) / 4);
    }

    /** The same for a Japanese name written in hangul, where ち and つ go by several letters. */
    static double hangulOfJapanese(String left, String right) {
        return left.equals(right) ? 1 : korean(left, right, HANGUL_OF_JAPANESE);
    }

    private static double letters(String left, String right, float[] costs, float[] lost) {
        int n = left.length();
        int m = right.length();
        if (Math.abs(n - m) * 2 > Math.max(n, m)) {
            return 0;
        }
        return Math.max(0, 1 - cost(left, right, costs, lost) / Math.max(n, m));
    }

    private static float cost(String left, String right, float[] costs, float[] lost) {
        int n = left.length();
        int m = right.length();
        var rows = n < LONGEST && m < LONGEST ? ROWS.get() : new float[3][m + 1];
        var before = rows[0];
        var last = rows[1];
        var now = rows[2];
        last[0] = 0;
        for (var j = 1; j <= m; j++) {
            last[j] = last[j - 1] + lost[at(right, j - 1)];
        }
        for (var i = 1; i <= n; i++) {
            int a = at(left, i - 1);
            now[0] = last[0] + lost[a];
            for (var j = 1; j <= m; j++) {
                int b = at(right, j - 1);
                var cost = Math.min(last[j - 1] + costs[a * LETTERS + b], Math.min(last[j] + lost[a], now[j - 1] + lost[b]));
                if (i > 1 && j > 1 && a == at(right, j - 2) && b == at(left, i - 2)) {
                    cost = Math.min(cost, before[j - 2] + 0.8f);
                }
                now[j] = cost;
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[m];
    }

    private static int at(String s, int index) {
        return s.charAt(index) & (LETTERS - 1);
    }

    private static double chinese(String left, String right) {
        int n = left.length() / 2;
        int m = right.length() / 2;
        var last = new double[m + 1];
        var now = new double[m + 1];
        for (var j = 1; j <= m; j++) {
            last[j] = j;
        }
        for (var i = 1; i <= n; i++) {
            now[0] = i;
            for (var j = 1; j <= m; j++) {
                var initial = CHINESE[at(left, 2 * i - 2) * LETTERS + at(right, 2 * j - 2)];
                var ending = ChineseSyllables.unlikeness(left.charAt(2 * i - 1), right.charAt(2 * j - 1));
                now[j] = Math.min(last[j - 1] + Math.min(1, 0.7 * initial + 0.7 * ending), Math.min(last[j], now[j - 1]) + 1);
            }
            var free = last;
            last = now;
            now = free;
        }
        return Math.max(0, 1 - last[m] / Math.max(n, m));
    }
}
