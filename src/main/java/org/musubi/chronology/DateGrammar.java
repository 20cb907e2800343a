package org.musubi.chronology;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Supplier;

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
    private final LeaningWords leaning;
    private final boolean whole;

    /** For text in a language; whole where the text is expected to be one date and nothing else, so that less will do. */
    DateGrammar(DateTokens tokens, @Nullable String language, boolean whole) {
        this.tokens = tokens;
        this.whole = whole;
        this.leaning = new LeaningWords(tokens);
        this.points = new DatePoints(tokens, language, whole);
    }

    /** The expression that begins at a token, null where none does. */
    @Nullable DateExpression parse(int i) {
        return switch (tokens.kind(i)) {
            case BETWEEN -> between(i);
            case THROUGHOUT -> throughout(i);
            case SINCE -> prefixed(i, Form.SINCE);
            case AFTER -> or(prepositional(i), () -> prefixed(i, Form.SINCE));
            case BEFORE -> or(prepositional(i), () -> prefixed(i, Form.UNTIL));
            case IN_AMOUNT -> prepositional(i);
            case UNTIL -> prefixed(i, Form.UNTIL);
            case RANGE -> isUntil(i) ? prefixed(i, Form.UNTIL) : null;
            case TILDE -> whole ? prefixed(i, Form.UNTIL) : null;
            case FROM -> from(i);
            case SINCE_THEN -> sinceThen(i);
            case SINCE_SUFFIX -> whole ? sinceThen(i) : null;
            case ON -> on(i);
            case FILLER -> filler(i);
            default -> range(i, i);
        };
    }

    private static @Nullable DateExpression or(@Nullable DateExpression first, Supplier<@Nullable DateExpression> second) {
        return first == null ? second.get() : first;
    }

    private @Nullable DateExpression prepositional(int i) {
        var point = leaning.prepositional(i);
        return point == null ? null : new DateExpression(Form.SINGLE, point, null, i, point.next);
    }

    private DateExpression sinceThen(int i) {
        var point = new DatePoint();
        point.relative = Unit.DAY;
        point.next = i + 1;
        return new DateExpression(Form.SINCE, point, null, i, i + 1);
    }

    /** "den 3. Oktober", "in October", "in two years". */
    private @Nullable DateExpression filler(int i) {
        if (tokens.isHan(i)) {
            return range(i, i);
        }
        if (whole) {
            var inYears = prepositional(i);
            if (inYears != null && tokens.is(inYears.next(), Kind.END)) {
                return inYears;
            }
        }
        var plain = tokens.is(i + 1, Kind.NUMBER) && !tokens.get(i + 1).has(DateToken.ORDINAL | DateToken.DECADE);
        if (plain || tokens.is(i + 1, Kind.MONTH) || tokens.is(i + 1, Kind.FILLER)) {
            return range(i + 1, i + 1);
        }
        return tokens.is(i + 1, Kind.YEAR_WORD) ? range(i + 2, i + 2) : range(i, i);
    }

    /** "until 1972" bounds a time, "dates back to 1910" does not. */
    private boolean isUntil(int i) {
        var token = tokens.get(i);
        var word = tokens.text().subSequence(token.start(), token.end()).toString().toLowerCase(Locale.ROOT);
        return word.startsWith("until") || word.startsWith("til") || word.startsWith("bis") || word.equals("по");
    }

    private @Nullable DateExpression between(int i) {
        var begin = skipFiller(i + 1);
        var bare = bareStart(begin);
        var first = bare != null ? bare : points.point(begin, true);
        if (first == null || bare == null && first.isBareOnly()) {
            return null;
        }
        if (!tokens.is(first.next, Kind.AND) && !tokens.isConnector(first.next)) {
            return new DateExpression(Form.SINGLE, first, null, begin, first.next);
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
        return new DateExpression(form, point, null, i, form == Form.UNTIL ? behindEnd(point.next) : point.next);
    }

    private @Nullable DateExpression from(int i) {
        var expression = range(skipFiller(i + 1), i);
        if (expression == null || expression.form() != Form.SINGLE) {
            return expression;
        }
        var point = expression.first();
        // The letter of the 3rd: German says "vom", Russian "от".
        if (point.day > 0 && isOfTheDay(i)) {
            return new DateExpression(Form.SINGLE, point, null, i, expression.next());
        }
        // С 1998 до 2001 года.
        if (tokens.is(expression.next(), Kind.BEFORE) && tokens.first(expression.next()) > 0x250) {
            var last = end(point, expression.next() + 1);
            if (last != null) {
                return new DateExpression(Form.RANGE, point, last, i, last.next);
            }
        }
        var open = point.month == 0 && point.day == 0 && point.hasYear() || whole;
        return open ? new DateExpression(Form.SINCE, point, null, i, expression.next())
                : new DateExpression(Form.SINGLE, point, null, skipFiller(i + 1), expression.next());
    }

    private boolean isOfTheDay(int i) {
        return "vom".contentEquals(tokens.text().subSequence(tokens.get(i).start(), tokens.get(i).end()));
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
        // "October 3, 1998, through January 5, 1999"
        if (tokens.is(k, Kind.COMMA) && (tokens.is(k + 1, Kind.FROM_SUFFIX) || tokens.is(k + 1, Kind.RANGE) && first.day > 0 && first.hasYear())) {
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
        var length = length(first, k + 1, begin);
        if (length != null) {
            return length;
        }
        var last = end(first, tokens.is(k + 1, Kind.COMMA) || tokens.is(k + 1, Kind.RANGE) ? k + 2 : k + 1);
        if (last != null && tokens.is(last.next, Kind.ONE_OF_SUFFIX)) {
            return new DateExpression(Form.ONE_OF, first, last, begin, last.next + 1);
        }
        if (last != null && (tokens.is(last.next, Kind.TO_SUFFIX) || last.bare < 0 && !tokens.isNewLine(k + 1)
                && !tokens.is(k + 1, Kind.COMMA))) {
            return new DateExpression(Form.RANGE, first, last, begin, behindEnd(last.next));
        }
        return new DateExpression(Form.SINCE, first, null, begin, k + 1);
    }

    /** 10月17日から4日間: the first day counts, so that four days end three days later. */
    private @Nullable DateExpression length(DatePoint first, int k, int begin) {
        var number = tokens.get(k).value();
        var next = k + 2;
        Unit unit;
        if (tokens.isNumber(k, 2, 99) && tokens.is(k + 1, Kind.LENGTH) && tokens.get(k + 1).end() - tokens.get(k + 1).start() <= 5) {
            unit = "日일".indexOf(tokens.first(k + 1)) >= 0 ? Unit.DAY : "年년".indexOf(tokens.first(k + 1)) >= 0 ? Unit.YEAR : Unit.MONTH;
        } else {
            var amount = leaning.amount(k);
            if (amount == null || tokens.is(amount.next(), Kind.LATER) || amount.unit() == Unit.YEAR
                    || tokens.is(amount.next() - 1, Kind.DAY_UNIT)) {
                return null;
            }
            unit = amount.unit();
            number = amount.number();
            next = tokens.first(amount.next()) == '間' ? amount.next() + 1 : amount.next();
        }
        var fits = switch (unit) {
            case DAY -> first.day > 0;
            case MONTH -> first.month > 0 && first.day == 0;
            case YEAR -> first.month == 0 && first.year != DatePoint.NO_YEAR;
        };
        if (!fits || number < 2) {
            return null;
        }
        var end = new DatePoint();
        end.relative = unit;
        end.offset = number - 1;
        end.sum = true;
        return new DateExpression(Form.RANGE, first, end, begin, next);
    }

    private DateExpression suffixed(DatePoint first, int k, int begin) {
        return switch (tokens.kind(k)) {
            case SINCE_SUFFIX -> tokens.get(k).end() - tokens.get(k).start() > 2 || tokens.isHan(k)
                    ? new DateExpression(Form.SINCE, first, null, begin, k + 1) : new DateExpression(Form.SINGLE, first, null, begin, k);
            case PRESENT -> new DateExpression(Form.SINCE, first, null, begin, k + 1);
            case LATER -> isBound(first, k) ? new DateExpression(Form.SINCE, first, null, begin, k + 1) : single(first, k, begin);
            case AGO -> isBound(first, k) ? new DateExpression(Form.UNTIL, first, null, begin, k + 1) : single(first, k, begin);
            case BEFORE_SUFFIX, TO_SUFFIX -> new DateExpression(Form.UNTIL, first, null, begin, k + 1);
            default -> single(first, k, begin);
        };
    }

    private DateExpression single(DatePoint first, int k, int begin) {
        return new DateExpression(Form.SINGLE, first, null, begin == first.next - 1 ? begin : skipFiller(begin), k);
    }

    /** 1998年後 and 1998年10月前 bound a time; 3年前 has been read as a count before. */
    private boolean isBound(DatePoint first, int k) {
        return tokens.isHan(k) && tokens.isSuffix(k) && (first.year != DatePoint.NO_YEAR || first.month > 0) && first.relative == null;
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
            var article = tokens.is(comma + 1, Kind.FILLER) && !tokens.isHan(comma + 1) && !tokens.get(comma + 2).has(DateToken.ORDINAL);
            var member = article ? null : end(first, comma + 1);
            if (member == null || !isMember(first, member)) {
                break;
            }
            either |= tokens.is(comma, Kind.OR);
            closed = (tokens.is(comma, Kind.AND) || tokens.is(comma, Kind.OR)) && !tokens.isHan(comma);
            members.add(member);
            k = member.next;
        }
        // Commas of Western text join more than dates; only a last "and" makes a list of them.
        if (members.isEmpty()) {
            return null;
        }
        var units = tokens.isHan(members.getLast().next - 1) || tokens.isHan(first.next - 1);
        if (!closed && !units && !tokens.isHan(first.next) && tokens.first(first.next) != '・') {
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
        return whole || first.mask != null && member.mask != null || grain(first) == 1 && first.month == 0 || !member.hasYear()
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
        var list = tokens.is(k, Kind.COMMA) ? behindList(k) : k;
        if (!tokens.isConnector(list) && !tokens.is(list, Kind.AND) && !tokens.is(list, Kind.OR) && !tokens.is(list, Kind.SLASH)) {
            return null;
        }
        var end = list + 1;
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
        var months = (tokens.is(behind, Kind.MONTH) && !tokens.isHan(behind) || isDottedDate(k, end)) && token.value() >= 1 && token.value() <= 31;
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

    /** Behind 3, 4 of "3, 4 and 5 October": the joint before the last number. */
    private int behindList(int comma) {
        var k = comma;
        while (k < comma + 2 * MOST_MEMBERS && tokens.is(k, Kind.COMMA) && tokens.isNumber(k + 1, 1, 31)) {
            k = tokens.is(k + 2, Kind.DOT) ? k + 3 : k + 2;
        }
        return tokens.is(k, Kind.COMMA) && (tokens.is(k + 1, Kind.AND) || tokens.is(k + 1, Kind.OR)) ? k + 1 : k;
    }

    /** 03.–05.10.1998: the end of the range brings month and year. */
    private boolean isDottedDate(int joint, int end) {
        return tokens.isConnector(joint) && tokens.is(end + 1, Kind.DOT) && tokens.touches(end + 1) && tokens.isNumber(end + 2, 1, 12)
                && tokens.is(end + 3, Kind.DOT) && tokens.is(end + 4, Kind.NUMBER);
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
        if (token.is(Kind.THIRD) && first.month > 0) {
            var third = new DatePoint();
            third.third = token.value();
            third.relative = Unit.MONTH;
            third.next = k + 1;
            return third;
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
        point.next = tokens.is(k + 1, Kind.DOT) && tokens.touches(k + 1) && isJoint(k + 2) ? k + 2 : k + 1;
        if (first.day > 0 || first.isBareOnly()) {
            if (token.value() < 1 || token.value() > 31) {
                return null;
            }
            var bracket = tokens.is(k + 1, Kind.DOT) && tokens.bracketedWeekday(k + 2) > 0 ? k + 2 : k + 1;
            if (tokens.bracketedWeekday(bracket) > 0 && tokens.behindBracket(bracket, 6) > 0) {
                point.next = tokens.behindBracket(bracket, 6);
                point.weekday = tokens.bracketedWeekday(bracket);
            }
            // The year may stand behind the second day only.
            var comma = tokens.is(point.next, Kind.COMMA) || tokens.is(point.next, Kind.DOT) ? point.next + 1 : point.next;
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
            // 1998. 10. ~ 12.: both are months.
            var months = whole && first.year != DatePoint.NO_YEAR && token.value() >= 1 && token.value() <= 12
                    && tokens.is(k + 1, Kind.DOT) && tokens.is(k + 2, Kind.END) && tokens.is(first.next - 1, Kind.DOT);
            point.bare = -1;
            point.month = token.value();
            point.next = k + 2;
            return months ? point : null;
        }
        if (first.era >= 0 && token.digits() <= 2 && token.value() > first.eraYear && first.year != DatePoint.NO_YEAR) {
            point.bare = -1;
            point.shortYear = token.value();
            return point;
        }
        if (first.year != DatePoint.NO_YEAR && first.mask == null && token.digits() == 2
                && token.value() > first.year % 100 && !tokens.is(k + 1, Kind.DASH)
                && !tokens.is(k + 1, Kind.QUANTITY) && !(tokens.is(k + 1, Kind.UNKNOWN) && tokens.touches(k + 1))) {
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
