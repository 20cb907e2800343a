package org.musubi.chronology;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads one end of a date in any of the languages, with the words for how sure it is, and says where a year may stand alone. */
final class DatePoints {

    /** "perhaps about": more words of this kind in a row are no date any more. */
    private static final int MOST_HEDGES = 6;

    private final DateTokens tokens;
    private final HanPoints han;
    private final WordPoints words;
    private final LeaningWords leaning;
    private final NumericPoints numeric;
    private final boolean whole;

    DatePoints(DateTokens tokens, @Nullable String language, boolean whole) {
        this.tokens = tokens;
        this.whole = whole;
        this.han = new HanPoints(tokens);
        this.words = new WordPoints(tokens);
        this.leaning = new LeaningWords(tokens);
        this.numeric = new NumericPoints(tokens, language);
    }

    /** A point with the words for how sure it is; led where a word before it already says that a date must follow. */
    @Nullable DatePoint point(int i, boolean led) {
        var k = i;
        var approximate = false;
        var uncertain = false;
        while (k < i + MOST_HEDGES && (tokens.is(k, Kind.APPROX) || tokens.is(k, Kind.UNCERTAIN))) {
            approximate |= tokens.is(k, Kind.APPROX);
            uncertain |= tokens.is(k, Kind.UNCERTAIN);
            k++;
            if (tokens.is(k, Kind.DOT) && tokens.touches(k)) {
                k++;
            }
            if (tokens.is(k, Kind.FILLER) && !tokens.isHan(k)) {
                k++;
            }
        }
        var point = han.parse(k);
        if (point == null) {
            point = numeric.parse(k, whole || led);
        }
        if (point == null) {
            point = words.parse(k, led || whole);
        }
        if (point == null) {
            point = special(k);
        }
        if (point == null && whole) {
            point = leaning.weekday(k);
        }
        if (point == null || point.isEmpty()) {
            return null;
        }
        if (point.isYearOnly(tokens) && !mayStandAlone(point.next - 1, point.next, led || k > i)) {
            return null;
        }
        if (approximate) {
            point.approximate = true;
        }
        point.uncertain |= uncertain;
        if (point.day > 0 && point.weekday == 0 && tokens.bracketedWeekday(point.next) > 0 && tokens.behindBracket(point.next, 6) > 0) {
            point.weekday = tokens.bracketedWeekday(point.next);
            point.next = tokens.behindBracket(point.next, 6);
        }
        if (tokens.is(point.next, Kind.QUESTION) && tokens.touches(point.next) && (whole || tokens.is(point.next + 1, Kind.CLOSE))) {
            point.uncertain = true;
            point.next++;
        }
        if (tokens.is(point.next, Kind.APPROX_SUFFIX) && !tokens.isHan(point.next)) {
            point.approximate = true;
            point.next++;
        }
        return point;
    }

    /** "now" and its like, anniversaries, and a season below the heading of its year. */
    private @Nullable DatePoint special(int i) {
        var point = new DatePoint();
        if (tokens.is(i, Kind.NOW) && whole) {
            point.relative = Unit.DAY;
            point.deictic = true;
            point.next = i + 1;
            return point;
        }
        var k = tokens.is(i, Kind.FILLER) && !tokens.isHan(i) ? i + 1 : i;
        if (tokens.isNumber(k, 1, 2000) && tokens.is(k + 1, Kind.ANNIVERSARY)) {
            point.anniversary = tokens.get(k).value();
            point.next = k + 2;
            return point;
        }
        k = tokens.is(k, Kind.FILLER) && !tokens.isHan(k) ? k + 1 : k;
        if (whole && tokens.is(k, Kind.SEASON)) {
            point.part = tokens.get(k).value();
            point.approximate = tokens.is(k + 1, Kind.APPROX_SUFFIX);
            point.next = point.approximate ? k + 2 : k + 1;
            return point;
        }
        return null;
    }

    /** Four digits alone are a year only where the words around them say so, or nothing else stands there. */
    private boolean mayStandAlone(int k, int next, boolean led) {
        var before = tokens.before(k);
        var behind = tokens.get(next);
        if (Character.isLetterOrDigit(before) && before < 0x1100 || "-./#:@_$€£¥&=%№".indexOf(before) >= 0 && before != 0 && !led) {
            return false;
        }
        if (behind.is(Kind.QUANTITY) || behind.is(Kind.YEARS) || behind.is(Kind.MONTHS) || behind.is(Kind.DAYS) || behind.is(Kind.CURRENCY)
                || tokens.touches(next) && (behind.is(Kind.COLON) && tokens.is(next + 1, Kind.NUMBER) || behind.is(Kind.UNKNOWN)
                || behind.is(Kind.DOT) && tokens.is(next + 1, Kind.NUMBER) && tokens.touches(next + 1) && !whole)) {
            return false;
        }
        if (behind.is(Kind.COLON) && tokens.is(next + 1, Kind.NUMBER)) {
            return false;
        }
        if (led || whole) {
            return true;
        }
        return switch (tokens.kind(k - 1)) {
            case FILLER, ON, OPEN, FROM, RANGE, SINCE, BEFORE, AFTER, UNTIL, AND, BETWEEN, YEAR_WORD, APPROX, THROUGHOUT -> true;
            case UNKNOWN -> isPreposition(k - 1);
            case END -> true;
            default -> k == 0;
        };
    }

    private boolean isPreposition(int k) {
        var token = tokens.get(k);
        var word = tokens.text().subSequence(token.start(), token.end()).toString().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "during", "in", "at", "early", "since", "im", "anno", "в" -> true;
            default -> false;
        };
    }
}
