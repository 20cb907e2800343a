package org.musubi.chronology;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads one end of a date in any of the languages, with the words for how sure it is, and says where a year may stand alone. */
final class DatePoints {

    /** "perhaps about": more words of this kind in a row are no date any more. */
    private static final int MOST_HEDGES = 6;
    private static final Set<String> STREETS = Set.of("Street", "St", "Road", "Rd", "Avenue", "Ave", "Boulevard", "Blvd", "Drive", "Lane", "Square",
            "Parkway", "Highway", "Terrace", "Crescent", "Place", "Court", "Way");

    private static final Set<String> PUBLICATIONS = Set.of("Report", "Yearbook", "Almanac", "Bulletin", "Copyright", "Review", "Annual");

    private final DateTokens tokens;
    private final HanPoints han;
    private final WordPoints words;
    private final LeaningWords leaning;
    private final NumericPoints numeric;
    private final boolean whole;

    DatePoints(DateTokens tokens, @Nullable String language, boolean whole) {
        this.tokens = tokens;
        this.whole = whole;
        this.han = new HanPoints(tokens, language);
        this.words = new WordPoints(tokens);
        this.leaning = new LeaningWords(tokens);
        this.numeric = new NumericPoints(tokens, language);
    }

    /** A point with the words for how sure it is; led where a word before it already says that a date must follow. */
    @Nullable DatePoint point(int i, boolean led) {
        var lunar = tokens.is(i, Kind.LUNAR);
        var k = lunar ? i + 1 : i;
        var approximate = false;
        var uncertain = false;
        while (k < i + MOST_HEDGES && (tokens.is(k, Kind.APPROX) || tokens.is(k, Kind.UNCERTAIN) || isEstimate(k))) {
            approximate |= !tokens.is(k, Kind.UNCERTAIN);
            uncertain |= tokens.is(k, Kind.UNCERTAIN);
            k++;
            if ((tokens.is(k, Kind.DOT) || tokens.is(k, Kind.COMMA)) && tokens.touches(k)) {
                k++;
            }
            if (tokens.is(k, Kind.FILLER) && !tokens.isHan(k)) {
                k++;
            }
            if (tokens.is(k, Kind.YEAR_WORD) && tokens.isYear(k + 1)) {
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
        if (point.isYearOnly(tokens) && !mayStandAlone(point.next - 1, point.next, led || k > i) || isCountOfYears(point, k, led)) {
            return null;
        }
        // 24 August Street is an address.
        if (point.day > 0 && !point.hasYear() && tokens.is(point.next - 1, Kind.MONTH) && tokens.get(point.next).has(DateToken.CAPITAL) && STREETS.contains(
                tokens.text().subSequence(tokens.get(point.next).start(), tokens.get(point.next).end()).toString())) {
            return null;
        }
        if (lunar || tokens.is(i - 1, Kind.LUNAR)) {
            point.refuse("lunar_calendar");
        }
        point.approximate |= approximate;
        point.uncertain |= uncertain;
        if (tokens.is(point.next, Kind.LUNAR) && point.day == 0) {
            point.doubt("lunar_calendar");
        }
        behind(point);
        return point;
    }

    /** A year in a count that the start of the range names. */
    @Nullable DatePoint counted(int i, int count) {
        return han.counted(i, count);
    }

    /** Ten years and year ten look alike: 10年 alone is how long something took, 慶応4年 counts in what is not known here. */
    private boolean isCountOfYears(DatePoint point, int i, boolean led) {
        if (!point.counted || point.shortYear < 0 || led || point.sameCount) {
            return false;
        }
        var before = tokens.before(i);
        if (tokens.is(i - 1, Kind.REIGN)) {
            return true;
        }
        if (tokens.is(i - 1, Kind.UNKNOWN) && tokens.touches(i) && (before >= 0x3400 && before < 0xA000 || before >= 0xAC00 && before < 0xD7B0)) {
            return true;
        }
        var next = point.next;
        return point.shortYear < 32 && point.month == 0 && point.part == 0 && point.edge == 0 && !point.fiscal && !tokens.isConnector(next)
                && !tokens.is(next, Kind.FROM_SUFFIX) && !tokens.is(next, Kind.COMMA) && !tokens.is(next, Kind.LIST) && !tokens.is(next, Kind.AND);
    }

    /** 推定1985年 */
    private boolean isEstimate(int k) {
        return tokens.is(k, Kind.APPROX_SUFFIX) && tokens.first(k) == '推' && tokens.get(k).end() - tokens.get(k).start() == 2;
    }

    /** What stands behind a point: a weekday, a mark of doubt, a word for how sure it is. */
    private void behind(DatePoint point) {
        if (point.day > 0 && point.weekday == 0 && tokens.bracketedWeekday(point.next) > 0 && tokens.behindBracket(point.next, 6) > 0) {
            point.weekday = tokens.bracketedWeekday(point.next);
            point.next = tokens.behindBracket(point.next, 6);
        }
        if (tokens.is(point.next, Kind.QUESTION) && tokens.touches(point.next) && (whole || tokens.is(point.next + 1, Kind.CLOSE))) {
            point.uncertain = true;
            point.next++;
        }
        if (tokens.is(point.next, Kind.OPEN)) {
            var word = tokens.get(point.next + 1);
            var close = tokens.is(point.next + 2, Kind.DOT) ? point.next + 3 : point.next + 2;
            var hedge = word.is(Kind.QUESTION) || word.is(Kind.APPROX_SUFFIX) || word.is(Kind.APPROX) || word.is(Kind.UNCERTAIN);
            if (hedge && tokens.is(close, Kind.CLOSE)) {
                var approximate = word.is(Kind.APPROX_SUFFIX) || word.is(Kind.APPROX);
                point.approximate |= approximate;
                point.uncertain |= !approximate;
                point.next = tokens.is(close + 1, Kind.YEAR_WORD) ? close + 2 : close + 1;
            }
        }
        if (tokens.is(point.next, Kind.APPROX_SUFFIX) && (!tokens.isHan(point.next) || tokens.isSuffix(point.next))) {
            point.approximate = true;
            point.next++;
        }
        if (whole && tokens.is(point.next, Kind.APPROX) && tokens.is(tokens.is(point.next + 1, Kind.DOT) ? point.next + 2 : point.next + 1, Kind.END)) {
            point.approximate = true;
            point.next++;
        }
        // "the 2000s (decade)" says which of two it is.
        if (point.mask != null && tokens.is(point.next, Kind.OPEN) && tokens.is(point.next + 1, Kind.YEARS) && tokens.get(point.next + 1).value() == 10
                && tokens.is(point.next + 2, Kind.CLOSE)) {
            point.next += 3;
        }
        // 1985年説 names an opinion, 1985年説明会 a meeting.
        if (tokens.is(point.next, Kind.UNCERTAIN_SUFFIX) && tokens.touches(point.next)
                && (tokens.get(point.next).end() - tokens.get(point.next).start() > 1 || tokens.is(point.next + 1, Kind.END) || tokens.is(point.next + 1, Kind.CLOSE))) {
            point.uncertain = true;
            point.next++;
        }
        // 1998年か asks.
        if (whole && tokens.is(point.next, Kind.OR) && tokens.isHan(point.next) && tokens.is(point.next + 1, Kind.END)) {
            point.uncertain = true;
            point.next++;
        }
    }

    /** "now" and its like, anniversaries, years before Christ, and what stands below the heading of its year or month. */
    private @Nullable DatePoint special(int i) {
        var point = new DatePoint();
        if (tokens.is(i, Kind.REL_WEEK) && leaning.weekday(i) == null && (whole || !tokens.is(i + 1, Kind.UNKNOWN) || !tokens.touches(i + 1))) {
            point.week = true;
            point.offset = tokens.get(i).value();
            point.relative = Unit.DAY;
            point.next = i + 1;
            return point;
        }
        if (whole && (tokens.is(i, Kind.NOW) || tokens.is(i, Kind.NOW_WEEK) && !tokens.is(i + 1, Kind.WEEKDAY) && leaning.weekday(i) == null)) {
            point.week = tokens.is(i, Kind.NOW_WEEK);
            point.offset = point.week ? tokens.get(i).value() : 0;
            point.relative = Unit.DAY;
            point.deictic = true;
            point.next = i + 1;
            return point;
        }
        var k = tokens.is(i, Kind.FILLER) && !tokens.isHan(i) ? i + 1 : i;
        if (tokens.is(k, Kind.NUMBER) && tokens.get(k).value() >= 1 && tokens.get(k).value() <= 2000) {
            var behind = behindNumber(point, k);
            if (behind > k) {
                point.next = behind;
                return point;
            }
        }
        if (tokens.is(k, Kind.HOLIDAY) && tokens.get(k).value() > 0) {
            return holiday(point, k);
        }
        k = tokens.is(k, Kind.FILLER) && !tokens.isHan(k) ? k + 1 : k;
        if (!whole) {
            return null;
        }
        switch (tokens.kind(k)) {
            case SEASON, PART -> point.part = tokens.get(k).value();
            case THIRD -> {
                point.third = tokens.get(k).value();
                point.relative = Unit.MONTH;
            }
            default -> {
                return null;
            }
        }
        point.next = k + 1;
        return point;
    }

    /** 45th anniversary, 20-летие, 221 BC. */
    private int behindNumber(DatePoint point, int k) {
        var unit = tokens.is(k + 1, Kind.DOT) || tokens.is(k + 1, Kind.DASH) && tokens.touches(k + 2) ? k + 2 : k + 1;
        if (tokens.is(unit, Kind.ANNIVERSARY)) {
            // "the 5th anniversary of 1979"
            // "Its 30th anniversary in 2009" was in that year, whatever it counts from.
            if (isIn(unit + 1) && (tokens.isYear(unit + 2) || tokens.is(unit + 2, Kind.MONTH))) {
                return k;
            }
            if (tokens.is(unit + 1, Kind.FILLER) && tokens.isYear(unit + 2)) {
                point.year = tokens.get(unit + 2).value();
                point.offset = tokens.get(k).value();
                point.sum = true;
                return unit + 3;
            }
            point.anniversary = tokens.get(k).value();
            return unit + 1;
        }
        // 締結から10年目: the first year counts.
        if (tokens.is(unit, Kind.LENGTH) && tokens.get(k).value() > 1 && (whole || tokens.is(k - 1, Kind.FROM_SUFFIX))
                && "年目".contentEquals(tokens.text().subSequence(tokens.get(unit).start(), tokens.get(unit).end()))) {
            point.anniversary = tokens.get(k).value() - 1;
            return unit + 1;
        }
        var era = tokens.is(k + 1, Kind.YEAR_WORD) ? tokens.is(k + 2, Kind.DOT) ? k + 3 : k + 2 : k + 1;
        if (tokens.get(k).digits() > 0 && (tokens.is(era, Kind.BC_SUFFIX) || tokens.is(era, Kind.COUNT_SUFFIX))) {
            point.year = tokens.is(era, Kind.BC_SUFFIX) ? 1 - tokens.get(k).value() : tokens.get(k).value();
            return era + 1;
        }
        return k;
    }

    private boolean isIn(int k) {
        return tokens.is(k, Kind.FILLER) && tokens.first(k) == 'i' || tokens.is(k, Kind.ON);
    }

    /** "New Year's Day 1999": a day that has a name, with its year behind it or in the heading. */
    private @Nullable DatePoint holiday(DatePoint point, int k) {
        point.month = tokens.get(k).value() / 100;
        point.day = tokens.get(k).value() % 100;
        var year = tokens.is(k + 1, Kind.COMMA) || tokens.is(k + 1, Kind.FILLER) ? k + 2 : k + 1;
        if (tokens.isYear(year)) {
            point.setYear(tokens, year);
            point.next = year + 1;
            return point;
        }
        point.needsYear = true;
        point.next = k + 1;
        return whole ? point : null;
    }

    /** Four digits alone are a year only where the words around them say so, or nothing else stands there. */
    private boolean mayStandAlone(int k, int next, boolean led) {
        var before = tokens.before(k);
        var behind = tokens.get(next);
        if (Character.isLetterOrDigit(before) && before < 0x1100 && !tokens.is(k - 1, Kind.APPROX)
                || tokens.is(k - 1, Kind.OPEN) && tokens.is(next, Kind.CLOSE) && isDocumentNumber(next + 1)
                || "-./#:@_$€£¥&=%№".indexOf(before) >= 0 && before != 0 && !led || isNumbered(tokens, k)) {
            return false;
        }
        if (!led && behind.has(DateToken.CAPITAL) && isAddress(next)) {
            return false;
        }
        // 1001 Nights: hardly anybody writes so early a year alone before other words.
        if (!led && tokens.get(k).value() < 1500 && (behind.is(Kind.UNKNOWN) || behind.is(Kind.QUANTITY))) {
            return false;
        }
        if (behind.is(Kind.QUANTITY) || behind.is(Kind.YEARS) || behind.is(Kind.MONTHS) || behind.is(Kind.DAYS) || behind.is(Kind.CURRENCY)
                || tokens.touches(next) && (isClock(next) || behind.is(Kind.UNKNOWN)
                || behind.is(Kind.NUMBER) || behind.is(Kind.DAY_UNIT) || behind.is(Kind.OTHER_MARK) && "㎡㎥㎏㎞°".indexOf(tokens.first(next)) >= 0
                || behind.is(Kind.DOT) && tokens.is(next + 1, Kind.NUMBER) && tokens.touches(next + 1) && !whole)) {
            return false;
        }
        if (isClock(next)) {
            return false;
        }
        if (led || whole) {
            return true;
        }
        return switch (tokens.kind(k - 1)) {
            case FILLER, ON, OPEN, FROM, RANGE, SINCE, BEFORE, AFTER, UNTIL, AND, BETWEEN, YEAR_WORD, REL_YEAR, LEADS, APPROX, THROUGHOUT -> true;
            case YEARS -> tokens.is(k - 2, Kind.FILLER) && !tokens.isHan(k - 1);
            case DOT, COLON -> tokens.is(k - 2, Kind.LEADS) || tokens.is(k - 1, Kind.COLON) && !tokens.touches(k) && behind.is(Kind.END);
            case UNKNOWN -> isPreposition(k - 1) || behind.is(Kind.END) && isPublication(k - 1);
            case OTHER_MARK -> before == '©' || tokens.first(k - 1) == '©';
            // (c) 1984
            case CLOSE -> tokens.is(k - 2, Kind.APPROX) && tokens.first(k - 2) == 'c' && tokens.is(k - 3, Kind.OPEN);
            case END -> true;
            default -> k == 0;
        };
    }

    /** 国发〔1985〕12号. */
    private boolean isDocumentNumber(int k) {
        var number = tokens.first(k) == '第' ? k + 1 : k;
        return tokens.is(number, Kind.NUMBER) && "号號호".indexOf(tokens.first(number + 1)) >= 0 && tokens.touches(k);
    }

    /** 1998 Main Street. */
    private boolean isAddress(int next) {
        for (var k = next; k < next + 4 && tokens.get(k).has(DateToken.CAPITAL) && !tokens.isNewLine(k); k++) {
            var word = tokens.text().subSequence(tokens.get(k).start(), tokens.get(k).end()).toString();
            if (k > next && STREETS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClock(int colon) {
        return tokens.is(colon, Kind.COLON) && tokens.is(colon + 1, Kind.NUMBER) && tokens.get(colon + 1).digits() > 0;
    }

    /** "No. 1998", "p. 12": what follows numbers something. */
    static boolean isNumbered(DateTokens tokens, int k) {
        var before = tokens.is(k - 1, Kind.DOT) || tokens.is(k - 1, Kind.COLON) ? k - 2 : k - 1;
        return before >= 0 && (tokens.is(before, Kind.NUMBERED) || tokens.is(before, Kind.CURRENCY) && tokens.first(before) != '%');
    }

    /** Annual Report 1984. */
    private boolean isPublication(int k) {
        return tokens.get(k).has(DateToken.CAPITAL) && PUBLICATIONS.contains(tokens.text().subSequence(tokens.get(k).start(), tokens.get(k).end()).toString());
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
