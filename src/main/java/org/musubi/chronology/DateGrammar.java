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

    private final DateTokens tokens;
    private final DatePoints points;
    private final LeaningWords leaning;
    private final RangeEnds ends;
    private final Lengths lengths;
    private final boolean whole;

    /** For text in a language; whole where the text is expected to be one date and nothing else, so that less will do. */
    DateGrammar(DateTokens tokens, @Nullable String language, boolean whole) {
        this.tokens = tokens;
        this.whole = whole;
        this.leaning = new LeaningWords(tokens);
        this.points = new DatePoints(tokens, language, whole);
        this.ends = new RangeEnds(tokens, points, whole);
        this.lengths = new Lengths(tokens, points, leaning);
    }

    /** The expression that begins at a token, null where none does. */
    @Nullable DateExpression parse(int i) {
        var expression = begin(i);
        return expression == null ? null : behind(expression);
    }

    /** "from 1990, end unknown", 1990年まで（始まりは不明）: an end that somebody knew, but not the source. */
    private DateExpression behind(DateExpression expression) {
        if (expression.form() != Form.SINCE && expression.form() != Form.UNTIL) {
            return expression;
        }
        var open = tokens.is(expression.next(), Kind.OPEN);
        var word = open || tokens.is(expression.next(), Kind.COMMA) ? expression.next() + 1 : expression.next();
        var form = tokens.is(word, Kind.END_UNKNOWN) ? Form.END_UNKNOWN : tokens.is(word, Kind.START_UNKNOWN) ? Form.START_UNKNOWN : null;
        if (form == null || (form == Form.END_UNKNOWN) != (expression.form() == Form.SINCE)) {
            return expression;
        }
        return new DateExpression(form, expression.first(), null, expression.from(), open && tokens.is(word + 1, Kind.CLOSE) ? word + 2 : word + 1);
    }

    private @Nullable DateExpression begin(int i) {
        return switch (tokens.kind(i)) {
            case BETWEEN -> between(i);
            case THROUGHOUT -> throughout(i);
            case SINCE -> prefixed(i, Form.SINCE);
            case AFTER -> or(prepositional(i), () -> prefixed(i, Form.SINCE));
            case BEFORE -> or(prepositional(i), () -> prefixed(i, Form.UNTIL));
            case IN_AMOUNT, LATER -> prepositional(i);
            case UNTIL -> prefixed(i, Form.UNTIL);
            case RANGE -> isUntil(i) ? prefixed(i, Form.UNTIL) : null;
            case TILDE -> whole ? prefixed(i, Form.UNTIL) : null;
            case FROM -> from(i);
            case SINCE_THEN -> sinceThen(i);
            case SINCE_SUFFIX -> whole ? sinceThen(i) : null;
            case ON -> on(i);
            case FILLER -> filler(i);
            case NUMBER, AMOUNT -> or(lengths.from(i), () -> range(i, i));
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
        return (tokens.is(i + 1, Kind.YEAR_WORD) || tokens.is(i + 1, Kind.YEARS)) && tokens.isYear(i + 2) ? range(i + 2, i + 2) : range(i, i);
    }

    /** "until 1972" bounds a time, "dates back to 1910" does not. */
    private boolean isUntil(int i) {
        var token = tokens.get(i);
        var word = tokens.text().subSequence(token.start(), token.end()).toString().toLowerCase(Locale.ROOT);
        return word.startsWith("until") || word.startsWith("til") || word.startsWith("bis") || word.equals("по")
                || word.startsWith("直") || word.startsWith("一直") || whole && (word.equals("至") || word.equals("到")) || whole && word.startsWith("thr");
    }

    private @Nullable DateExpression between(int i) {
        var begin = ends.skipFiller(i + 1);
        var bare = ends.bareStart(begin);
        var first = bare != null ? bare : points.point(begin, true);
        if (first == null || bare == null && first.isBareOnly()) {
            return null;
        }
        if (!tokens.is(first.next, Kind.AND) && !tokens.isConnector(first.next)) {
            return new DateExpression(Form.SINGLE, first, null, begin, first.next);
        }
        var last = ends.end(first, first.next + 1);
        var form = tokens.get(i).value() == 1 ? Form.ONE_OF : Form.RANGE;
        return last == null ? null : new DateExpression(form, first, last, i, last.next);
    }

    private @Nullable DateExpression throughout(int i) {
        if (tokens.is(i + 1, Kind.REL_YEAR)) {
            var year = new DatePoint();
            year.relative = Unit.YEAR;
            year.offset = tokens.get(i + 1).value();
            return new DateExpression(Form.THROUGHOUT, year, null, i, i + 2);
        }
        var first = points.point(ends.skipFiller(i + 1), true);
        return first == null || !first.hasYear() ? null : new DateExpression(Form.THROUGHOUT, first, null, i, first.next);
    }

    private @Nullable DateExpression prefixed(int i, Form form) {
        var point = points.point(ends.skipFiller(i + 1), true);
        if (point == null || point.bare >= 0 && point.isEmpty()) {
            return null;
        }
        // "by 18 June" and "from 3 to 5 May" are told apart by what follows.
        if (form == Form.SINCE && (tokens.isConnector(point.next))) {
            var range = range(ends.skipFiller(i + 1), i);
            if (range != null && range.form() == Form.RANGE) {
                return range;
            }
        }
        return new DateExpression(form, point, null, i, form == Form.UNTIL ? behindEnd(point.next) : point.next);
    }

    private @Nullable DateExpression from(int i) {
        var expression = range(ends.skipFiller(i + 1), i);
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
            var last = ends.end(point, expression.next() + 1);
            if (last != null) {
                return new DateExpression(Form.RANGE, point, last, i, last.next);
            }
        }
        var open = point.month == 0 && point.day == 0 && point.hasYear() || whole || tokens.isHan(i);
        return open ? new DateExpression(Form.SINCE, point, null, i, expression.next())
                : new DateExpression(Form.SINGLE, point, null, ends.skipFiller(i + 1), expression.next());
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

    /** A point, or a range that begins with it; the expression as a whole begins at an earlier token, such as its "from". */
    private @Nullable DateExpression range(int i, int begin) {
        var bare = ends.bareStart(i);
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
        if (first.lastMask != null) {
            var last = new DatePoint();
            last.mask = first.lastMask;
            last.edge = first.edge;
            first.edge = 0;
            return new DateExpression(Form.RANGE, first, last, begin, first.next);
        }
        var k = first.next;
        // 1984年底1985年初, 5月底6月初: no word stands between the end of the one and the start of the other.
        if ((first.edge == 5 || first.third == 3) && tokens.is(k, Kind.NUMBER) && tokens.isHan(k - 1)
                && (tokens.touches(k) || tokens.first(k - 1) >= '가')) {
            var last = ends.end(first, k);
            if (last != null && (last.edge == 4 || last.edge == 1 || last.third == 1)) {
                return new DateExpression(Form.RANGE, first, last, begin, behindEnd(last.next));
            }
        }
        if (tokens.is(k, Kind.SINCE) && first.month > 0 && first.day == 0 && !first.hasYear() && tokens.isYear(k + 1) && isEach(i - 1)) {
            first.year = tokens.get(k + 1).value();
            return new DateExpression(Form.SINCE, first, null, begin, k + 2);
        }
        if (tokens.is(k, Kind.FROM_SUFFIX)) {
            return fromSuffix(first, k, begin);
        }
        var lastOfFirst = tokens.is(k, Kind.AGO) ? ends.lastOfFirst(first, k) : null;
        if (lastOfFirst != null) {
            return new DateExpression(Form.RANGE, first, lastOfFirst, begin, lastOfFirst.next);
        }
        // "October 3, 1998, through January 5, 1999"
        if (tokens.is(k, Kind.COMMA) && (tokens.is(k + 1, Kind.FROM_SUFFIX) || tokens.is(k + 1, Kind.RANGE) && first.day > 0 && first.hasYear())) {
            k++;
        }
        // June 12/13, 1984.
        if (tokens.is(k, Kind.SLASH) && first.day > 0 && first.month > 0 && !first.hasYear() && tokens.isNumber(k + 1, first.day + 1, 31)
                && (tokens.isYear(k + 2) || tokens.is(k + 2, Kind.COMMA) && tokens.isYear(k + 3))) {
            var last = ends.end(first, k + 1);
            return last == null ? null : new DateExpression(Form.RANGE, first, last, begin, last.next);
        }
        // May/June 1985, Herbst/Winter 1979, December 2004/January 2005, 夏秋.
        if (tokens.is(k, Kind.SLASH) && (first.month > 0 && first.day == 0 && tokens.is(k + 1, Kind.MONTH)
                || first.part > 0 && tokens.is(k + 1, Kind.SEASON))) {
            var last = points.point(k + 1, true);
            return last == null ? null : new DateExpression(Form.RANGE, first, last, begin, last.next);
        }
        if (first.part > 0 && tokens.is(k, Kind.SEASON) && tokens.isHan(k) && tokens.touches(k)) {
            var last = ends.end(first, k);
            return last == null ? null : new DateExpression(Form.RANGE, first, last, begin, last.next);
        }
        if ((tokens.isConnector(k) || tokens.is(k, Kind.SLASH) && first.isBareOnly()) && !tokens.isNewParagraph(k)) {
            if (isPresent(ends.skipFiller(k + 1)) && !first.isEmpty()) {
                return new DateExpression(Form.SINCE, first, null, begin, behindEnd(ends.skipFiller(k + 1) + 1));
            }
            var last = ends.end(first, k + 1);
            if (last != null) {
                return tokens.is(last.next, Kind.ONE_OF_SUFFIX)
                        ? new DateExpression(Form.ONE_OF, first, last, begin, last.next + 1)
                        : new DateExpression(Form.RANGE, first, last, begin, behindEnd(last.next));
            }
            var ongoing = tokens.is(k + 1, Kind.OPEN) && isPresent(k + 2) && tokens.is(k + 3, Kind.CLOSE);
            if (whole && (tokens.is(k, Kind.TILDE) || tokens.is(k, Kind.DASH)) && (ongoing || tokens.is(k + 1, Kind.END) || tokens.is(begin - 1, Kind.OPEN) && tokens.is(k + 1, Kind.CLOSE)) && !first.isEmpty()) {
                return new DateExpression(Form.SINCE, first, null, begin, ongoing ? k + 4 : k + 1);
            }
        }
        if (tokens.is(k, Kind.SLASH) && first.year != DatePoint.NO_YEAR && first.month == 0 && tokens.isNumber(k + 1, 0, 99)
                && tokens.get(k + 1).digits() == 2 && tokens.touches(k + 1) && !tokens.is(k + 2, Kind.SLASH)) {
            var last = ends.end(first, k + 1);
            if (last != null) {
                return new DateExpression(Form.RANGE, first, last, begin, last.next);
            }
        }
        // 1978年与1985年之间, 1978년과 1985년 사이.
        if (tokens.is(k, Kind.AND) && tokens.isHan(k)) {
            var last = ends.end(first, k + 1);
            if (last != null && (tokens.is(last.next, Kind.BETWEEN_SUFFIX) || tokens.is(last.next, Kind.ONE_OF_SUFFIX))) {
                return new DateExpression(tokens.is(last.next, Kind.BETWEEN_SUFFIX) ? Form.RANGE : Form.ONE_OF, first, last, begin, last.next + 1);
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

    /** "Each June since 1990", "every May since 1984". */
    private boolean isEach(int k) {
        var token = tokens.get(k);
        return tokens.is(k, Kind.UNKNOWN) && tokens.text().subSequence(token.start(), token.end()).toString().matches("(?i)each|every");
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
        var length = lengths.behind(first, k + 1, begin);
        if (length != null) {
            return length;
        }
        var last = ends.end(first, tokens.is(k + 1, Kind.COMMA) || tokens.is(k + 1, Kind.RANGE) ? k + 2 : k + 1);
        if (last != null && tokens.is(last.next, Kind.ONE_OF_SUFFIX)) {
            return new DateExpression(Form.ONE_OF, first, last, begin, last.next + 1);
        }
        if (last != null && (tokens.is(last.next, Kind.TO_SUFFIX) || last.bare < 0 && !tokens.isNewLine(k + 1)
                && !tokens.is(k + 1, Kind.COMMA))) {
            return new DateExpression(Form.RANGE, first, last, begin, behindEnd(last.next));
        }
        return new DateExpression(Form.SINCE, first, null, begin, k + 1);
    }

    private DateExpression suffixed(DatePoint first, int k, int begin) {
        return switch (tokens.kind(k)) {
            case SINCE_SUFFIX -> tokens.isPartOfWord(k) ? single(first, k, begin) : tokens.get(k).end() - tokens.get(k).start() > 1 || tokens.isHan(k)
                    ? new DateExpression(Form.SINCE, first, null, begin, k + 1) : new DateExpression(Form.SINGLE, first, null, begin, k);
            case THROUGH_SUFFIX -> new DateExpression(Form.THROUGHOUT, first, null, begin, k + 1);
            case OR_EARLIER -> new DateExpression(Form.OR_EARLIER, first, null, begin, k + 1);
            case OR_LATER -> new DateExpression(Form.OR_LATER, first, null, begin, k + 1);
            case PRESENT -> new DateExpression(Form.SINCE, first, null, begin, k + 1);
            case LATER -> isBound(first, k) ? new DateExpression(Form.SINCE, first, null, begin, k + 1) : single(first, k, begin);
            case AGO -> isBound(first, k) ? new DateExpression(Form.UNTIL, first, null, begin, k + 1) : single(first, k, begin);
            case BEFORE_SUFFIX, TO_SUFFIX -> new DateExpression(Form.UNTIL, first, null, begin, k + 1);
            default -> single(first, k, begin);
        };
    }

    private DateExpression single(DatePoint first, int k, int begin) {
        return new DateExpression(Form.SINGLE, first, null, begin == first.next - 1 ? begin : ends.skipFiller(begin), k);
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
        var listed = false;
        while (!closed && members.size() < RangeEnds.MOST_MEMBERS && ends.isJoint(k)) {
            var joint = tokens.is(k, Kind.COMMA) && (tokens.is(k + 1, Kind.AND) || tokens.is(k + 1, Kind.OR)) ? k + 1 : k;
            // "1979 u. 1980"
            var comma = tokens.is(joint + 1, Kind.DOT) && tokens.touches(joint + 1) && !tokens.isHan(joint) ? joint + 1 : joint;
            // "in 1972, and in 1981" are two dates.
            var article = tokens.is(comma + 1, Kind.FILLER) && !tokens.isHan(comma + 1) && !tokens.get(comma + 2).has(DateToken.ORDINAL);
            var member = article ? null : ends.end(first, comma + 1);
            var sameDay = member == null ? null : ends.otherYear(first, joint, member);
            member = sameDay == null ? member : sameDay;
            if (member == null || sameDay == null && !isMember(first, member)) {
                break;
            }
            either |= ends.completesTens(first, member);
            listed |= ends.isSemicolon(joint);
            if (member.bare < 0 && member.hasYear() && tokens.isConnector(member.next)) {
                member.through = ends.end(member, member.next + 1);
                member.next = member.through == null ? member.next : member.through.next;
            }
            either |= tokens.is(joint, Kind.OR);
            closed = (tokens.is(joint, Kind.AND) || tokens.is(joint, Kind.OR)) && !tokens.isHan(joint);
            members.add(member);
            k = member.next;
        }
        // Commas of Western text join more than dates; only a last "and" makes a list of them.
        if (members.isEmpty()) {
            return null;
        }
        var years = whole && tokens.is(members.getLast().next, Kind.END) && grain(first) == 1 && grain(members.getLast()) == 1 && members.size() > 1;
        // June 12, 14, 16, 1984: the year behind the last day is for all.
        var days = first.day > 0 && !first.hasYear() && members.getLast().bare > 0 && members.getLast().year != DatePoint.NO_YEAR;
        var units = years || days || listed && tokens.is(members.getLast().next, Kind.END) || isUnit(members.getLast().next - 1) || isUnit(first.next - 1);
        if (!closed && !units && !tokens.isHan(first.next) && tokens.first(first.next) != '・') {
            return null;
        }
        var last = members.removeLast();
        // 昭和55、56年頃: what stands behind the unit is said of both.
        if (last.approximate && tokens.is(first.next - 1, Kind.NUMBER) && tokens.isHan(last.next - 1)) {
            first.approximate = true;
            members.forEach(member -> member.approximate = true);
        }
        return new DateExpression(either ? Form.EITHER : Form.ALL_OF, first, members, last, begin, last.next);
    }

    /** A unit of the Han form, or the bracket with the weekday behind one. */
    private boolean isUnit(int k) {
        // 1984, 1986 гг.
        var ofYears = tokens.first(k) > 0x250 && tokens.is(k, Kind.YEAR_WORD) || tokens.is(k, Kind.DOT) && tokens.is(k - 1, Kind.YEAR_WORD);
        return ofYears || tokens.isHan(k) || tokens.is(k, Kind.CLOSE) && tokens.bracketedWeekday(k - 2) > 0 && tokens.isHan(k - 3);
    }

    private boolean isMember(DatePoint first, DatePoint member) {
        if (member.bare >= 0) {
            return (first.day > 0 || first.isBareOnly()) && !tokens.is(member.next, Kind.UNKNOWN) && !tokens.is(member.next, Kind.QUANTITY);
        }
        if (first.isBareOnly()) {
            return member.day > 0;
        }
        if (first.relative != null && (first.relative != Unit.YEAR || member.hasYear()) || member.relative != null || grain(first) != grain(member)) {
            return false;
        }
        return whole || first.mask != null && member.mask != null || grain(first) == 1 && first.month == 0 || !member.hasYear()
                || !first.hasYear();
    }

    private static int grain(DatePoint point) {
        return point.day > 0 ? 3 : point.month > 0 ? 2 : point.part > 0 ? 4 : 1;
    }
}
