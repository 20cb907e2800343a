package org.musubi.names;

/** The cost of turning one string of sounds into another, by what is heard and written for what in each system: 1 for a foreign sound, less for a kindred one. */
final class SoundDistance {

    private static final int LETTERS = 128;
    private static final int LONGEST = 64;
    private static final ThreadLocal<float[][]> ROWS = ThreadLocal.withInitial(() -> new float[3][LONGEST]);
    private static final float[] JAPANESE = costs(1f);
    private static final float[] KOREAN = costs(1f);
    private static final float[] HANGUL_OF_JAPANESE = costs(1f);
    private static final float[] CHINESE = costs(1f);
    private static final float[] LATIN = costs(1f);
    private static final float[] JAPANESE_LOST = lost(1f);
    private static final float[] KOREAN_LOST = lost(1f);
    private static final float[] LATIN_LOST = lost(1f);
    private static final float[] CHINESE_LOST = lost(1f);

    static {
        for (var pair : "kg sz td hb hp bp tz nm oa ui ei ea".split(" ")) {
            like(JAPANESE, pair, 0.6f);
        }
        like(JAPANESE, "uo", 0.5f);
        like(JAPANESE, "eo", 0.7f);
        some(JAPANESE_LOST, "aiueo", 0.75f);
        some(JAPANESE_LOST, "yn", 0.6f);
        some(JAPANESE_LOST, "h", 0.7f);

        like(LATIN, "nN", 0.4f);
        like(LATIN, "vw", 0.3f);
        like(LATIN, "iy", 0.3f);
        like(LATIN, "jy", 0.4f);
        like(LATIN, "kc", 0.5f);
        like(LATIN, "sS", 0.4f);
        like(LATIN, "Cc", 0.5f);
        like(LATIN, "JZ", 0.4f);
        like(LATIN, "Jj", 0.5f);
        like(LATIN, "Jz", 0.5f);
        like(LATIN, "zs", 0.6f);
        some(LATIN_LOST, "h", 0.6f);

        for (var pair : "Oo Ou Uu".split(" ")) {
            like(KOREAN, pair, 0.1f);
        }
        for (var pair : "OE AE oE".split(" ")) {
            like(KOREAN, pair, 0.35f);
        }
        for (var pair : "ou Ui OU oU".split(" ")) {
            like(KOREAN, pair, 0.3f);
        }
        like(KOREAN, "nN", 0.6f);
        like(KOREAN, "ln", 0.5f);
        like(KOREAN, "Oa", 0.6f);
        like(KOREAN, "Ei", 0.6f);
        like(KOREAN, "aE", 0.5f);
        System.arraycopy(KOREAN, 0, HANGUL_OF_JAPANESE, 0, KOREAN.length);
        like(HANGUL_OF_JAPANESE, "cs", 0.45f);
        like(HANGUL_OF_JAPANESE, "ct", 0.7f);
        like(HANGUL_OF_JAPANESE, "ph", 0.6f);
        like(HANGUL_OF_JAPANESE, "nN", 0.3f);
        some(KOREAN_LOST, "yw", 0.35f);
        some(KOREAN_LOST, "h", 0.8f);
        some(KOREAN_LOST, "U", 0.1f);

        for (var pair : "bp dt gk zc ZC jq jZ qC xS".split(" ")) {
            like(CHINESE, pair, 0.6f);
        }
        for (var pair : "zZ cC sS jz qc xs nl rl xh jg".split(" ")) {
            like(CHINESE, pair, 0.35f);
        }
        for (var pair : "kh qk hf rZ 0r".split(" ")) {
            like(CHINESE, pair, 0.6f);
        }
    }

    private SoundDistance() {
    }

    private static float[] costs(float most) {
        var costs = new float[LETTERS * LETTERS];
        for (var a = 0; a < LETTERS; a++) {
            for (var b = 0; b < LETTERS; b++) {
                costs[a * LETTERS + b] = a == b ? 0 : most;
            }
        }
        return costs;
    }

    private static float[] lost(float most) {
        var costs = new float[LETTERS];
        java.util.Arrays.fill(costs, most);
        return costs;
    }

    private static void like(float[] costs, String pair, float cost) {
        costs[pair.charAt(0) * LETTERS + pair.charAt(1)] = cost;
        costs[pair.charAt(1) * LETTERS + pair.charAt(0)] = cost;
    }

    private static void some(float[] lost, String letters, float cost) {
        letters.chars().forEach(c -> lost[c] = cost);
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
                var last_ = ChineseSyllables.unlikeness(left.charAt(2 * i - 1), right.charAt(2 * j - 1));
                now[j] = Math.min(last[j - 1] + Math.min(1, 0.7 * initial + 0.7 * last_), Math.min(last[j], now[j - 1]) + 1);
            }
            var free = last;
            last = now;
            now = free;
        }
        return Math.max(0, 1 - last[m] / Math.max(n, m));
    }
}
