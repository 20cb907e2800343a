package org.musubi.chronology;

import java.util.ArrayList;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DateExpression.Form;
import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads whole date expressions: points, ranges, sets, open ends. */
final class DateGrammar {

    /** A longer list than this is a table. */
    private static final int MOST_MEMBERS = 12;

    private final DateTokens tokens;
    private final DatePoints points;
    private final boolean whole;

    /** For text in a language; whole where the text is expected to be one date and nothing else, so that less will do. */
    DateGrammar(DateTokens tokens, @Nullable String language, boolean whole) {
        this.tokens = tokens;
        this.whole = whole;
        this.points = new DatePoints(tokens, language, whole);
    }

    /** The expression that begins at a token, null where none does. */
    @Nullable DateExpression parse(int i) {
        return switch (tokens.kind(i)) {
            case BETWEEN -> between(i);
            case THROUGHOUT -> throughout(i);
            case SINCE -> prefixed(i, Form.SINCE);
            case AFTER -> prefixed(i, Form.SINCE);
            case BEFORE, UNTIL -> prefixed(i, Form.UNTIL);
            case RANGE -> isUntil(i) ? prefixed(i, Form.UNTIL) : null;
            case FROM -> from(i);
            case ON -> on(i);
            default -> range(i, i);
        };
    }

    /** "until 1972" bounds a time, "dates back to 1910" does not. */
    private boolean isUntil(int i) {
        var token = tokens.get(i);
        var word = tokens.text().subSequence(token.start(), token.end()).toString().toLowerCase(Locale.ROOT);
        return word.startsWith("until") || word.startsWith("til") || word.startsWith("bis");
    }

    private @Nullable DateExpression between(int i) {
        var bare = bareStart(i + 1);
        var first = bare != null ? bare : points.point(i + 1, true);
        if (first == null) {
            return null;
        }
        if (!tokens.is(first.next, Kind.AND)) {
            return new DateExpression(Form.SINGLE, first, null, i + 1, first.next);
        }
        var last = end(first, first.next + 1);
        var form = tokens.get(i).value() == 1 ? Form.ONE_OF : Form.RANGE;
        return last == null ? null : new DateExpression(form, first, last, i, last.next);
    }

    private @Nullable DateExpression throughout(int i) {
        var first = points.point(skipFiller(i + 1), true);
        return first == null || !first.hasYear() ? null : new DateExpression(Form.THROUGHOUT, first, null, i, first.next);
    }

    private @Nullable DateExpression prefixed(int i, Form form) {
        var point = points.point(skipFiller(i + 1), true);
        if (point == null && form == Form.SINCE && isThen(i + 1)) {
            point = new DatePoint();
            point.relative = Unit.DAY;
            point.next = i + 2;
        }
        if (point == null || point.bare >= 0 && point.isEmpty()) {
            return null;
        }
        // "by 18 June" and "from 3 to 5 May" are told apart by what follows.
        if (form == Form.SINCE && (tokens.isConnector(point.next))) {
            var range = range(skipFiller(i + 1), i);
            if (range != null && range.form() == Form.RANGE) {
                return range;
            }
        }
        return new DateExpression(form, point, null, i, point.next);
    }

    private boolean isThen(int i) {
        var token = tokens.get(i);
        return token.is(Kind.UNKNOWN) && "then".contentEquals(tokens.text().subSequence(token.start(), token.end()));
    }

    private @Nullable DateExpression from(int i) {
        var expression = range(skipFiller(i + 1), i);
        if (expression == null || expression.form() != Form.SINGLE) {
            return expression;
        }
        var point = expression.first();
        var open = point.month == 0 && point.day == 0 && point.hasYear() || whole;
        return open ? new DateExpression(Form.SINCE, point, null, i, expression.next())
                : new DateExpression(Form.SINGLE, point, null, skipFiller(i + 1), expression.next());
    }

    /** "on the 16th", "on 18 April". */
    private @Nullable DateExpression on(int i) {
        var word = tokens.get(i);
        var ordinal = tokens.get(i + 1).has(DateToken.ORDINAL) && !tokens.is(i + 2, Kind.MONTH) && !tokens.is(i + 2, Kind.FILLER);
        var expression = range(i + 1, ordinal && word.end() - word.start() > 2 ? i : i + 1);
        return expression == null && tokens.is(i + 1, Kind.FILLER) ? range(i + 2, i + 2) : expression;
    }

    private int skipFiller(int k) {
        return tokens.is(k, Kind.FILLER) && !tokens.isHan(k) ? k + 1 : k;
    }

    /** A point, or a range that begins with it; the expression as a whole begins at an earlier token, such as its "from". */
    private @Nullable DateExpression range(int i, int begin) {
        var bare = bareStart(i);
        var first = bare != null ? bare : points.point(i, begin < i || tokens.is(i - 1, Kind.ON));
        if (first == null) {
            return null;
        }
        if (first.bare >= 0 && first.day > 0) {
            var last = new DatePoint();
            last.bare = first.bare;
            last.uncertain = true;
            first.uncertain = true;
            return new DateExpression(Form.RANGE, first, last, begin, first.next);
        }
        var k = first.next;
        if (tokens.is(k, Kind.FROM_SUFFIX)) {
            return fromSuffix(first, k, begin);
        }
        if (tokens.is(k, Kind.COMMA) && tokens.is(k + 1, Kind.FROM_SUFFIX)) {
            k++;
        }
        if (tokens.is(k, Kind.SLASH) && first.month > 0 && first.day == 0 && !first.hasYear() && tokens.is(k + 1, Kind.MONTH)) {
            var last = points.point(k + 1, true);
            return last == null ? null : new DateExpression(Form.RANGE, first, last, begin, last.next);
        }
        if ((tokens.isConnector(k) || tokens.is(k, Kind.SLASH) && first.isBareOnly()) && !tokens.isNewParagraph(k)) {
            if (isPresent(skipFiller(k + 1)) && !first.isEmpty()) {
                return new DateExpression(Form.SINCE, first, null, begin, behindEnd(skipFiller(k + 1) + 1));
            }
            var last = end(first, k + 1);
            if (last != null) {
                return tokens.is(last.next, Kind.ONE_OF_SUFFIX)
                        ? new DateExpression(Form.ONE_OF, first, last, begin, last.next + 1)
                        : new DateExpression(Form.RANGE, first, last, begin, behindEnd(last.next));
            }
            if (whole && (tokens.is(k, Kind.TILDE) || tokens.is(k, Kind.DASH)) && tokens.is(k + 1, Kind.END) && !first.isEmpty()) {
                return new DateExpression(Form.SINCE, first, null, begin, k + 1);
            }
        }
        if (tokens.is(k, Kind.SLASH) && first.year != DatePoint.NO_YEAR && first.month == 0 && tokens.isNumber(k + 1, 0, 99)
                && tokens.get(k + 1).digits() == 2 && tokens.touches(k + 1) && !tokens.is(k + 2, Kind.SLASH)) {
            var last = end(first, k + 1);
            if (last != null) {
                return new DateExpression(Form.RANGE, first, last, begin, last.next);
            }
        }
        var set = set(first, begin);
        if (set != null) {
            return set;
        }
        if (first.bare >= 0 && first.isBareOnly()) {
            return null;
        }
        return suffixed(first, k, begin);
    }

    private int behindEnd(int k) {
        return tokens.is(k, Kind.TO_SUFFIX) ? k + 1 : k;
    }

    /** Up to the day of writing: the end is open. */
    private boolean isPresent(int k) {
        return tokens.is(k, Kind.PRESENT) || tokens.is(k, Kind.NOW) || tokens.is(k, Kind.NOW_DAY) && tokens.get(k).value() == 0;
    }

    private DateExpression fromSuffix(DatePoint first, int k, int begin) {
        if (isPresent(k + 1)) {
            return new DateExpression(Form.SINCE, first, null, begin, behindEnd(k + 2));
        }
        if (first.day > 0 && tokens.isNumber(k + 1, 2, 99) && tokens.is(k + 2, Kind.LENGTH) && "日일".indexOf(tokens.first(k + 2)) >= 0) {
            // The first day counts, so that four days end three days later.
            var end = new DatePoint();
            end.relative = Unit.DAY;
            end.offset = tokens.get(k + 1).value() - 1;
            end.sum = true;
            return new DateExpression(Form.RANGE, first, end, begin, k + 3);
        }
        var last = end(first, tokens.is(k + 1, Kind.COMMA) ? k + 2 : k + 1);
        if (last != null && (tokens.is(last.next, Kind.TO_SUFFIX) || last.bare < 0 && !tokens.isNewLine(k + 1)
                && !tokens.is(k + 1, Kind.COMMA))) {
            return new DateExpression(Form.RANGE, first, last, begin, behindEnd(last.next));
        }
        return new DateExpression(Form.SINCE, first, null, begin, k + 1);
    }

    private DateExpression suffixed(DatePoint first, int k, int begin) {
        return switch (tokens.kind(k)) {
            case SINCE_SUFFIX -> tokens.get(k).end() - tokens.get(k).start() > 2 || tokens.isHan(k)
                    ? new DateExpression(Form.SINCE, first, null, begin, k + 1) : new DateExpression(Form.SINGLE, first, null, begin, k);
            case PRESENT -> new DateExpression(Form.SINCE, first, null, begin, k + 1);
            case BEFORE_SUFFIX, TO_SUFFIX -> new DateExpression(Form.UNTIL, first, null, begin, k + 1);
            default -> new DateExpression(Form.SINGLE, first, null, begin == first.next - 1 ? begin : skipFiller(begin), k);
        };
    }

    /** "1984, 1985 and 1986", "October 9 and 10, 1993", 3日、5日: each of several, or one of them. */
    private @Nullable DateExpression set(DatePoint first, int begin) {
        var members = new ArrayList<DatePoint>();
        var k = first.next;
        var either = false;
        var closed = false;
        while (!closed && members.size() < MOST_MEMBERS && isJoint(k)) {
            var comma = tokens.is(k, Kind.COMMA) && (tokens.is(k + 1, Kind.AND) || tokens.is(k + 1, Kind.OR)) ? k + 1 : k;
            // "in 1972, and in 1981" are two dates.
            var member = tokens.is(comma + 1, Kind.FILLER) && !tokens.isHan(comma + 1) ? null : end(first, comma + 1);
            if (member == null || !isMember(first, member)) {
                break;
            }
            either |= tokens.is(comma, Kind.OR);
            closed = (tokens.is(comma, Kind.AND) || tokens.is(comma, Kind.OR)) && !tokens.isHan(comma);
            members.add(member);
            k = member.next;
        }
        // Commas of Western text join more than dates; only a last "and" makes a list of them.
        if (members.isEmpty() || !closed && !tokens.isHan(first.next) && tokens.first(first.next) != '・') {
            return null;
        }
        var last = members.removeLast();
        return new DateExpression(either ? Form.EITHER : Form.ALL_OF, first, members, last, begin, last.next);
    }

    private boolean isJoint(int k) {
        return tokens.is(k, Kind.COMMA) || tokens.is(k, Kind.LIST) || tokens.is(k, Kind.AND) || tokens.is(k, Kind.OR);
    }

    private boolean isMember(DatePoint first, DatePoint member) {
        if (member.bare >= 0) {
            return (first.day > 0 || first.isBareOnly()) && !tokens.is(member.next, Kind.UNKNOWN) && !tokens.is(member.next, Kind.QUANTITY);
        }
        if (first.isBareOnly()) {
            return member.day > 0;
        }
        if (first.relative != null || member.relative != null || grain(first) != grain(member)) {
            return false;
        }
        return first.mask != null && member.mask != null || grain(first) == 1 && first.month == 0 || !member.hasYear()
                || !first.hasYear();
    }

    private static int grain(DatePoint point) {
        return point.day > 0 ? 3 : point.month > 0 ? 2 : point.part > 0 ? 4 : 1;
    }

    /** Where a bare number begins a range that only its end completes: 9–10 October, 3. bis 5. Mai, from 98 to 99. */
    private @Nullable DatePoint bareStart(int begin) {
        var i = tokens.is(begin, Kind.WEEKDAY) ? tokens.is(begin + 1, Kind.COMMA) ? begin + 2 : begin + 1 : begin;
        var token = tokens.get(i);
        if (!token.is(Kind.NUMBER) || token.digits() == 0 || token.digits() > 2 || token.has(DateToken.DECADE)) {
            return null;
        }
        var k = tokens.is(i + 1, Kind.DOT) && !tokens.is(i + 2, Kind.NUMBER) ? i + 2 : i + 1;
        if (!tokens.isConnector(k) && !tokens.is(k, Kind.AND) && !tokens.is(k, Kind.OR) && !tokens.is(k, Kind.SLASH)) {
            return null;
        }
        var end = k + 1;
        if (tokens.is(end, Kind.FILLER) || tokens.is(end, Kind.WEEKDAY)) {
            end++;
        }
        if (!tokens.isNumber(end, 0, 99) || tokens.get(end).has(DateToken.DECADE)) {
            return null;
        }
        var behind = tokens.is(end + 1, Kind.DOT) ? end + 2 : end + 1;
        if (tokens.is(behind, Kind.FILLER) && tokens.is(behind + 1, Kind.MONTH)) {
            behind++;
        }
        var months = tokens.is(behind, Kind.MONTH) && !tokens.isHan(behind) && token.value() >= 1 && token.value() <= 31;
        var years = token.digits() == 2 && tokens.get(end).digits() == 2 && tokens.get(end).value() > 31 && token.value() > 31
                && tokens.is(i - 1, Kind.FROM) && !tokens.is(end + 1, Kind.UNKNOWN);
        if (!months && !(years || token.digits() == 2 && token.value() > 31 && whole && tokens.is(i - 1, Kind.FROM))) {
            return null;
        }
        var point = new DatePoint();
        point.bare = token.value();
        point.bareDigits = token.digits();
        if (!months) {
            point.bare = -1;
            point.shortYear = token.value();
        }
        point.weekday = i > begin ? tokens.get(begin).value() : 0;
        point.next = k;
        return point;
    }

    /** The second point of a range, which may leave out all that the first one has said. */
    private @Nullable DatePoint end(DatePoint first, int i) {
        var k = skipFiller(i);
        if (tokens.is(k, Kind.ON)) {
            k++;
        }
        if (tokens.isNewParagraph(k)) {
            return null;
        }
        var token = tokens.get(k);
        if (token.is(Kind.SEASON) && tokens.isHan(k) && first.part > 0) {
            var season = new DatePoint();
            season.part = token.value();
            season.next = k + 1;
            return season;
        }
        if (token.is(Kind.NUMBER) && token.digits() > 0 && token.digits() <= 2 && !token.has(DateToken.DECADE)) {
            var sameForm = monthAndDay(first, k);
            if (sameForm != null) {
                return sameForm;
            }
            var point = points.point(k, true);
            // "October 15th-20th, 1990": an ordinal is a day by itself, but the year behind it is for both.
            boolean bare = point == null || point.isBareOnly();
            boolean ordinal = !bare && token.has(DateToken.ORDINAL) && point.month == 0 && !point.hasYear() && point.relative == null;
            var day = bare || ordinal ? bareEnd(first, k) : null;
            return day != null || bare ? day : point;
        }
        var point = points.point(k, true);
        return point != null && point.isBareOnly() ? null : point;
    }

    /** 1993.10.12-10.15: the end has the form of the start, without its year. */
    private @Nullable DatePoint monthAndDay(DatePoint first, int k) {
        var dayOfFirst = tokens.is(first.next - 1, Kind.DOT) ? first.next - 2 : first.next - 1;
        var separator = tokens.kind(dayOfFirst - 1);
        boolean numeric = first.day > 0 && first.month > 0 && (first.year != DatePoint.NO_YEAR || first.shortYear >= 0)
                && tokens.isNumber(dayOfFirst, first.day, first.day) && tokens.isNumber(dayOfFirst - 2, first.month, first.month)
                && (separator == Kind.DOT || separator == Kind.SLASH || separator == Kind.DASH);
        if (!numeric || !tokens.isNumber(k, 1, 12) || !tokens.is(k + 1, separator) || !tokens.touches(k + 1)
                || !tokens.isNumber(k + 2, 1, 31) || tokens.isNewLine(k + 2)
                || tokens.is(k + 3, separator) && tokens.touches(k + 3) && tokens.is(k + 4, Kind.NUMBER)) {
            return null;
        }
        var point = new DatePoint();
        point.month = tokens.get(k).value();
        point.day = tokens.get(k + 2).value();
        point.next = k + 3;
        if (separator == Kind.DOT && tokens.is(k + 3, Kind.DOT) && tokens.touches(k + 3)) {
            point.next++;
        }
        if (tokens.bracketedWeekday(point.next) > 0 && tokens.behindBracket(point.next, 6) > 0) {
            point.weekday = tokens.bracketedWeekday(point.next);
            point.next = tokens.behindBracket(point.next, 6);
        }
        return point;
    }

    private @Nullable DatePoint bareEnd(DatePoint first, int k) {
        var token = tokens.get(k);
        var point = new DatePoint();
        point.bare = token.value();
        point.bareDigits = token.digits();
        point.next = k + 1;
        if (first.day > 0 || first.isBareOnly()) {
            if (token.value() < 1 || token.value() > 31) {
                return null;
            }
            if (tokens.bracketedWeekday(k + 1) > 0 && tokens.behindBracket(k + 1, 6) > 0) {
                point.next = tokens.behindBracket(k + 1, 6);
                point.weekday = tokens.bracketedWeekday(k + 1);
                return point;
            }
            if (tokens.is(k + 1, Kind.DOT) && tokens.bracketedWeekday(k + 2) > 0 && tokens.behindBracket(k + 2, 6) > 0) {
                point.next = tokens.behindBracket(k + 2, 6);
                point.weekday = tokens.bracketedWeekday(k + 2);
                return point;
            }
            // The year may stand behind the second day only.
            var comma = tokens.is(k + 1, Kind.COMMA) || tokens.is(k + 1, Kind.DOT) ? k + 2 : k + 1;
            if (!first.hasYear() && tokens.isYear(comma) && !tokens.isNewParagraph(comma)) {
                point.year = tokens.get(comma).value();
                point.next = comma + 1;
            } else if (!first.hasYear() && tokens.is(comma, Kind.APOSTROPHE) && tokens.get(comma + 1).digits() == 2) {
                point.shortYear = tokens.get(comma + 1).value();
                point.next = comma + 2;
            } else if (first.hasYear() && tokens.is(k + 1, Kind.DOT) && tokens.touches(k + 1)
                    && tokens.is(k - 2, Kind.DOT) && !tokens.is(k + 2, Kind.NUMBER)) {
                point.next = k + 2;
            }
            return point;
        }
        if (first.month > 0) {
            return null;
        }
        if (first.year != DatePoint.NO_YEAR && first.mask == null && token.digits() == 2
                && token.value() > first.year % 100 && !tokens.is(k + 1, Kind.DASH) && !tokens.is(k + 1, Kind.UNKNOWN)) {
            point.bare = -1;
            point.year = first.year / 100 * 100 + token.value();
            return point;
        }
        if (first.shortYear >= 0) {
            point.bare = -1;
            point.shortYear = token.value();
            return point;
        }
        return null;
    }
}
