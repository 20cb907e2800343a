package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateCompletion.Outcome;
import org.musubi.chronology.DateCompletion.Refused;
import org.musubi.chronology.DateCompletion.Value;
import org.musubi.chronology.DateToken.Kind;

/**
 * Reads dates as people write them, in English, Japanese, Chinese, Korean, German and Russian. Immutable; safe for many threads.
 * No input makes it throw, and the time it takes grows with the length of the text only.
 */
public final class DateReader {

    /** Centuries and decades of two or three digits are EDTF, but people who write 60, 10/17 or 1984/86 mean something else. */
    private static final Pattern SHORT_YEAR = Pattern.compile("(?:^|[/\\[{,.])-?[0-9]{1,3}(?:$|[/\\]},.~?%])");

    /** Simplified characters, and traditional ones that Japanese does without. */
    private static final String CHINESE = "约纪历阴阳农时间这這该該个为级节岁终两请签订缔结访团员长协议书东车关际华产业务设开从经们过还进馆庆诞总统联说让给对发应愿没";

    /** What stands before the day of 秋天, 今天, 第二天. */
    private static final String BEFORE_DAY = "春夏秋冬今昨前后後当當那这這";

    /** A language shows itself in so many letters, or not at all. */
    private static final int MOST_LETTERS = 1_000;

    /** Reads words that are one date, or a line that holds one. The words may also be EDTF. */
    public DateResult read(String words, DateContext context) {
        var tokens = new DateTokens(words);
        var edtf = edtf(tokens);
        if (edtf != null) {
            return new DateResult.Read(edtf);
        }
        var whole = whole(tokens, context);
        if (whole != null && isEnd(tokens, whole.next(), true)) {
            var result = result(tokens, whole, context);
            if (!(result instanceof DateResult.NoDate)) {
                return result;
            }
        }
        return first(tokens, context);
    }

    private static @Nullable DateReading edtf(DateTokens tokens) {
        var start = tokens.get(0).start();
        var end = tokens.size() < 2 ? start : tokens.get(tokens.size() - 2).end();
        var words = tokens.text().subSequence(start, end).toString();
        if (words.length() > 200 || SHORT_YEAR.matcher(words).find()) {
            return null;
        }
        return Edtf.parse(words).map(value -> new DateReading(words, codePoints(tokens, 0, start), codePoints(tokens, 0, end),
                value, Basis.STATED, null, List.of(), List.of())).orElse(null);
    }

    /** The expression that the text begins with, bullets left out. */
    private static @Nullable DateExpression whole(DateTokens tokens, DateContext context) {
        return new DateGrammar(tokens, language(tokens, context), true).parse(behindBullets(tokens));
    }

    /** The language of the context, or else the one the letters of the text show; null where they show none. */
    private static @Nullable String language(DateTokens tokens, DateContext context) {
        if (context.language() != null) {
            return context.language();
        }
        var text = tokens.text();
        var han = false;
        for (var i = 0; i < text.length() && i < MOST_LETTERS; i++) {
            var script = text.charAt(i) < 0x400 ? null : Character.UnicodeScript.of(text.charAt(i));
            if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                return "ja";
            }
            if (script == Character.UnicodeScript.HANGUL) {
                return "ko";
            }
            if (script == Character.UnicodeScript.CYRILLIC) {
                return "ru";
            }
            han |= script == Character.UnicodeScript.HAN;
            if (script == Character.UnicodeScript.HAN && isChinese(text, i)) {
                return "zh";
            }
        }
        return han ? "ja" : null;
    }

    /** Characters and pairs of them that no Japanese writes. */
    private static boolean isChinese(CharSequence text, int i) {
        var character = text.charAt(i);
        return CHINESE.indexOf(character) >= 0 || character == '天' && i > 0 && BEFORE_DAY.indexOf(text.charAt(i - 1)) >= 0
                || character == '國' && i > 0 && text.charAt(i - 1) == '民';
    }

    private static int behindBullets(DateTokens tokens) {
        var k = 0;
        while (tokens.is(k, Kind.OTHER_MARK) || tokens.is(k, Kind.LIST)
                || (tokens.is(k, Kind.DASH) || tokens.is(k, Kind.CURRENCY)) && tokens.get(k + 1).has(DateToken.GAP)) {
            k++;
        }
        if (tokens.is(k, Kind.FILLER) && (tokens.is(k + 1, Kind.MONTH) || tokens.is(k + 1, Kind.REL_YEAR) || tokens.is(k + 1, Kind.REL_MONTH))) {
            return k + 1;
        }
        // "(May 1996)" and 【平成4年9月】 stand in brackets as a whole.
        return tokens.is(k, Kind.OPEN) ? k + 1 : k;
    }

    private static boolean isEnd(DateTokens tokens, int i, boolean remark) {
        var k = i;
        if (remark && tokens.is(k, Kind.OPEN)) {
            while (k < tokens.size() - 1 && !tokens.is(k, Kind.CLOSE)) {
                k++;
            }
        }
        while (tokens.is(k, Kind.DOT) || tokens.is(k, Kind.COMMA) || tokens.is(k, Kind.COLON) || tokens.is(k, Kind.CLOSE)
                || tokens.is(k, Kind.OTHER_MARK)) {
            k++;
        }
        return k >= tokens.size() - 1;
    }

    private static DateResult result(DateTokens tokens, DateExpression expression, DateContext context) {
        return result(tokens, expression, new DateCompletion(new DateAnchors(context)).complete(expression));
    }

    private static DateResult result(DateTokens tokens, DateExpression expression, @Nullable Outcome outcome) {
        var words = words(tokens, expression);
        var start = codePoints(tokens, 0, tokens.get(expression.from()).start());
        var end = start + words.codePointCount(0, words.length());
        return switch (outcome) {
            case null -> new DateResult.NoDate();
            case Value value -> new DateResult.Read(reading(words, start, value));
            case Refused(String code, List<String> arguments) -> new DateResult.Impossible(words, start, end, code, arguments);
        };
    }

    private static String words(DateTokens tokens, DateExpression expression) {
        return tokens.text().subSequence(tokens.get(expression.from()).start(), tokens.get(expression.next() - 1).end()).toString();
    }

    private static int codePoints(DateTokens tokens, int from, int to) {
        return Character.codePointCount(tokens.text(), from, to);
    }

    private static DateReading reading(String words, int start, Value value) {
        var end = start + words.codePointCount(0, words.length());
        var other = value.other();
        var others = other == null ? List.<DateReading>of() : List.of(new DateReading(words, start, end, other.value(), other.basis(),
                other.anchor(), other.doubts(), List.of()));
        return new DateReading(words, start, end, value.value(), value.basis(), value.anchor(), value.doubts(), others);
    }

    /** The first date in a line, or else the first thing in it that has the form of one but never was. */
    private static DateResult first(DateTokens tokens, DateContext context) {
        var grammar = new DateGrammar(tokens, language(tokens, context), false);
        DateResult refused = new DateResult.NoDate();
        for (var i = 0; i < tokens.size() - 1; ) {
            var expression = grammar.parse(i);
            if (expression == null) {
                i++;
                continue;
            }
            var outcome = new DateCompletion(new DateAnchors(context)).complete(expression);
            if (outcome instanceof Value) {
                return result(tokens, expression, outcome);
            }
            // Where it stands is counted from the start of the text: for the first only, or long texts take for ever.
            if (outcome instanceof Refused && refused instanceof DateResult.NoDate) {
                refused = result(tokens, expression, outcome);
            }
            i = outcome == null ? i + 1 : Math.max(i + 1, expression.next());
        }
        return refused;
    }

    /**
     * Finds every date in running text, in the order of the text. Dates that lean on an earlier one ("on the 16th", 翌年) are resolved with
     * the dates of the text before them, then with the context's anchor.
     */
    public List<DateReading> find(CharSequence text, DateContext context) {
        var tokens = new DateTokens(text);
        var grammar = new DateGrammar(tokens, language(tokens, context), false);
        var anchors = new DateAnchors(context);
        var completion = new DateCompletion(anchors);
        var found = new ArrayList<DateReading>();
        var counted = 0;
        var codePoints = 0;
        for (var i = 0; i < tokens.size() - 1; ) {
            var expression = grammar.parse(i);
            if (expression == null || isLength(expression)) {
                i++;
                continue;
            }
            var outcome = completion.complete(expression);
            if (outcome == null) {
                i++;
                continue;
            }
            if (outcome instanceof Value value) {
                var start = tokens.get(expression.from()).start();
                codePoints += codePoints(tokens, counted, start);
                counted = start;
                found.add(reading(words(tokens, expression), codePoints, value));
                if (!expression.first().deictic) {
                    anchors.remember(value.value(), expression.first().era);
                }
            }
            i = Math.max(i + 1, expression.next());
        }
        return found;
    }

    /** 3年 alone, in running text, is how long something took. */
    private static boolean isLength(DateExpression expression) {
        var first = expression.first();
        return first.shortYear >= 0 && first.month == 0 && first.part == 0 && expression.last() == null && first.era < 0;
    }

    /** The date of a line that is nothing but a date, with a remark in brackets at most; blanks of any kind around it do not matter. */
    public Optional<HeadingDate> heading(CharSequence line, DateContext context) {
        var tokens = new DateTokens(line);
        var edtf = edtf(tokens);
        if (edtf != null) {
            return Optional.of(new HeadingDate(edtf, null));
        }
        var expression = whole(tokens, context);
        if (expression == null || !isEnd(tokens, expression.next(), true) || isCode(tokens, expression)) {
            return Optional.empty();
        }
        return result(tokens, expression, context) instanceof DateResult.Read(DateReading reading)
                ? Optional.of(new HeadingDate(reading, remark(tokens, expression.next()))) : Optional.empty();
    }

    /** 1.1 numbers a section and S62 is a code, as long as nothing else makes a date of them. */
    private static boolean isCode(DateTokens tokens, DateExpression expression) {
        var words = words(tokens, expression);
        return words.length() <= 5 && words.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c >= 'A' && c <= 'Z')
                && !(words.length() == 4 && expression.first().year != DatePoint.NO_YEAR && expression.first().era < 0);
    }

    private static @Nullable String remark(DateTokens tokens, int open) {
        if (!tokens.is(open, Kind.OPEN)) {
            return null;
        }
        for (var k = open + 1; k < tokens.size() - 1; k++) {
            if (tokens.is(k, Kind.CLOSE)) {
                return tokens.text().subSequence(tokens.get(open).end(), tokens.get(k).start()).toString().strip();
            }
        }
        return null;
    }
}
