package org.musubi.intake.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them: 12, １２, 十二, twelve, 1億2千万, 1.5 million. */
final class Numbers {

    private static final Map<Character, Integer> DIGITS = Map.ofEntries(Map.entry('〇', 0), Map.entry('零', 0), Map.entry('一', 1),
            Map.entry('二', 2), Map.entry('三', 3), Map.entry('四', 4), Map.entry('五', 5), Map.entry('六', 6), Map.entry('七', 7),
            Map.entry('八', 8), Map.entry('九', 9), Map.entry('両', 2));
    private static final Map<Character, Long> UNITS = Map.of('十', 10L, '百', 100L, '千', 1000L);
    private static final Map<Character, Long> MYRIADS = Map.of('万', 10_000L, '萬', 10_000L, '億', 100_000_000L, '兆', 1_000_000_000_000L);
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3),
            Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8),
            Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("thirteen", 13),
            Map.entry("fourteen", 14), Map.entry("fifteen", 15), Map.entry("sixteen", 16), Map.entry("seventeen", 17),
            Map.entry("eighteen", 18), Map.entry("nineteen", 19), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("forty", 40),
            Map.entry("fifty", 50), Map.entry("sixty", 60), Map.entry("seventy", 70), Map.entry("eighty", 80), Map.entry("ninety", 90));
    /** What {@link #integer} can read in English, as an expression. */
    static final String ENGLISH = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,5}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?"
            + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
            + "|(?:a|one|two|three)\\shundred(?:\\sand\\s\\w+)?|a\\sdozen)";
    /** What {@link #integer} can read in Japanese. */
    static final String JAPANESE = "(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]{1,5}|[一二三四五六七八九十百〇]{1,6})";

    private Numbers() {
    }

    /** The whole number that the words are; empty where they are none or it is too great. */
    static OptionalInt integer(String words) {
        var plain = plain(words).replace(",", "");
        if (plain.matches("\\d{1,9}")) {
            return OptionalInt.of(Integer.parseInt(plain));
        }
        var japanese = decimal(plain);
        if (japanese != null && japanese.scale() <= 0 && japanese.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0) {
            return OptionalInt.of(japanese.intValue());
        }
        return english(plain.toLowerCase(Locale.ROOT).strip());
    }

    private static OptionalInt english(String words) {
        int total = 0;
        for (var word : words.split("[-\\s]+")) {
            switch (word) {
                case "a", "and" -> { }
                case "hundred" -> total = Math.max(1, total) * 100;
                case "dozen" -> total = Math.max(1, total) * 12;
                default -> {
                    var value = WORDS.get(word);
                    if (value == null) {
                        return OptionalInt.empty();
                    }
                    total += value;
                }
            }
        }
        return total > 0 ? OptionalInt.of(total) : OptionalInt.empty();
    }

    /** A number with Japanese scale words, such as 1億2千万 or 80万; null where the words are none. */
    static @Nullable BigDecimal decimal(String words) {
        var text = plain(words).replace(",", "");
        var total = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        BigDecimal digits = null;
        int i = 0;
        if (text.isEmpty()) {
            return null;
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int end = i;
                while (end < text.length() && (text.charAt(end) >= '0' && text.charAt(end) <= '9' || text.charAt(end) == '.')) {
                    end++;
                }
                try {
                    digits = new BigDecimal(text.substring(i, end));
                } catch (NumberFormatException tooManyPoints) {
                    return null;
                }
                i = end;
                continue;
            }
            if (DIGITS.containsKey(c)) {
                digits = (digits == null ? BigDecimal.ZERO : digits.multiply(BigDecimal.TEN)).add(BigDecimal.valueOf(DIGITS.get(c)));
            } else if (UNITS.containsKey(c)) {
                section = section.add((digits == null ? BigDecimal.ONE : digits).multiply(BigDecimal.valueOf(UNITS.get(c))));
                digits = null;
            } else if (MYRIADS.containsKey(c)) {
                var all = section.add(digits == null ? BigDecimal.ZERO : digits);
                total = total.add((all.signum() == 0 ? BigDecimal.ONE : all).multiply(BigDecimal.valueOf(MYRIADS.get(c))));
                section = BigDecimal.ZERO;
                digits = null;
            } else {
                return null;
            }
            i++;
        }
        return total.add(section).add(digits == null ? BigDecimal.ZERO : digits);
    }

    /** Full-width digits and marks made plain. */
    static String plain(String words) {
        var out = new StringBuilder(words.length());
        for (char c : words.toCharArray()) {
            out.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c);
        }
        return out.toString().strip();
    }
}
