package org.musubi.chronology;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateToken.Kind;

/** The tokens of one text, to be looked at by position; beyond its ends stands the end token. */
final class DateTokens {

    private static final int LONGEST_LIST = 20;

    private final CharSequence text;
    private final List<DateToken> tokens;

    DateTokens(CharSequence text) {
        this.text = text;
        this.tokens = TokenJoiner.join(text, DateLexer.lex(text));
    }

    int size() {
        return tokens.size();
    }

    CharSequence text() {
        return text;
    }

    DateToken get(int i) {
        return i < 0 || i >= tokens.size() ? tokens.getLast() : tokens.get(i);
    }

    Kind kind(int i) {
        return get(i).kind();
    }

    boolean is(int i, Kind kind) {
        return get(i).is(kind);
    }

    /** The character as written before a token, 0 at the start. */
    char before(int i) {
        var start = get(i).start();
        return start == 0 || i >= tokens.size() ? 0 : text.charAt(start - 1);
    }

    char first(int i) {
        var start = get(i).start();
        return start < text.length() ? text.charAt(start) : 0;
    }

    boolean isNumber(int i, int least, int greatest) {
        var token = get(i);
        return token.is(Kind.NUMBER) && token.digits() > 0 && token.value() >= least && token.value() <= greatest;
    }

    /** Whether a word is written in Han, kana or hangul. */
    boolean isHan(int i) {
        var token = get(i);
        return token.end() > token.start() && text.charAt(token.end() - 1) >= 0x1100;
    }

    /** A number that can be a year by its four digits. */
    boolean isYear(int i) {
        var token = get(i);
        return token.is(Kind.NUMBER) && token.digits() == 4 && token.value() >= 1000 && token.value() <= 2999
                && !token.has(DateToken.ORDINAL) && !token.has(DateToken.DECADE);
    }

    /** The digits of a number of which some cannot be read, X for each of those; months and days have two. */
    String pattern(int i) {
        var token = get(i);
        var pattern = new StringBuilder();
        for (var at = token.start(); at < token.end(); at++) {
            var character = DateFolding.fold(text.charAt(at));
            var kanji = DateFolding.KANJI_DIGITS.indexOf(character);
            pattern.append(kanji >= 0 ? (char) ('0' + kanji) : character >= '0' && character <= '9' ? character : 'X');
        }
        return pattern.length() == 1 ? "XX" : pattern.toString();
    }

    boolean touches(int i) {
        return !get(i).has(DateToken.GAP);
    }

    /** A line ends before this token. */
    boolean isNewLine(int i) {
        return get(i).has(DateToken.LINE);
    }

    boolean isNewParagraph(int i) {
        return get(i).has(DateToken.PARAGRAPH);
    }

    /** What may stand between the two ends of a range. */
    boolean isConnector(int i) {
        return switch (kind(i)) {
            case DASH, TILDE, RANGE -> true;
            default -> false;
        };
    }

    /** Behind a number without unit: a connector and a number that brings the unit for both, or a list that ends with one. */
    boolean isUnitAhead(int i, Kind unit) {
        var k = i + 1;
        while (k < i + LONGEST_LIST && (is(k, Kind.LIST) || is(k, Kind.COMMA)) && is(k + 1, Kind.NUMBER)
                && (is(k + 2, Kind.LIST) || is(k + 2, Kind.COMMA))) {
            k += 2;
        }
        if (!(isConnector(k) || is(k, Kind.LIST) || is(k, Kind.COMMA) || is(k, Kind.FROM_SUFFIX) || is(k, Kind.AND))) {
            return false;
        }
        return is(k + 1, Kind.NUMBER) && (is(k + 2, unit) || unit == Kind.YEAR_UNIT && is(k + 2, Kind.FISCAL));
    }

    /** Whether a suffix belongs to the word before it: Korean puts a blank between, the others do not. */
    boolean isSuffix(int i) {
        return touches(i) || Character.UnicodeScript.of(first(i)) == Character.UnicodeScript.HANGUL;
    }

    /** 5月来访 tells of a visit in May and 10月开始建设 of a start, 5月以来 of what lasts. */
    boolean isPartOfWord(int k) {
        return "来來开".indexOf(first(k)) >= 0 && get(k).end() - get(k).start() <= 2 && touches(k + 1)
                && Character.isLetter(first(k + 1)) && !is(k + 1, Kind.FILLER);
    }

    /** A number for a day: figures, or an ordinal in words. */
    boolean isDay(int i) {
        return isNumber(i, 1, 31) && get(i).digits() <= 2 || isOrdinalWord(i) && get(i).value() <= 31;
    }

    /** The first, the twenty-first. */
    boolean isOrdinalWord(int i) {
        return is(i, Kind.NUMBER) && get(i).digits() == 0 && get(i).has(DateToken.ORDINAL);
    }

    /** The weekday (1 to 7) that stands in brackets at a place, 0 where none does. */
    int bracketedWeekday(int i) {
        if (!is(i, Kind.OPEN)) {
            return 0;
        }
        if (is(i + 1, Kind.WEEKDAY)) {
            return get(i + 1).value();
        }
        var start = get(i + 1).start();
        if (start + 1 >= text.length() || ")）］]・,、／/･ ".indexOf(text.charAt(start + 1)) < 0) {
            return 0;
        }
        for (var names : new String[] {"月火水木金土日", "월화수목금토일", "一二三四五六日"}) {
            var weekday = names.indexOf(text.charAt(start)) + 1;
            if (weekday > 0) {
                return weekday;
            }
        }
        return 0;
    }

    /** The token behind the bracket that closes the one at a place, -1 where it is not closed near by. */
    int behindBracket(int i, int within) {
        for (var k = i + 1; k <= i + within && k < tokens.size(); k++) {
            if (is(k, Kind.CLOSE)) {
                return k + 1;
            }
            if (is(k, Kind.OPEN) || isNewLine(k)) {
                return -1;
            }
        }
        return -1;
    }

    /** The holiday named in brackets at a place, null where none is. */
    @Nullable String bracketedHoliday(int i) {
        var end = behindBracket(i, 6);
        for (var k = i + 1; k < end - 1; k++) {
            if (is(k, Kind.HOLIDAY)) {
                return text.subSequence(get(k).start(), get(k).end()).toString();
            }
        }
        return null;
    }
}
