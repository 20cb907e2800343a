package org.musubi.chronology;

import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.EdtfNode.At;
import org.musubi.chronology.EdtfNode.Choice;
import org.musubi.chronology.EdtfNode.End;
import org.musubi.chronology.EdtfNode.Interval;
import org.musubi.chronology.EdtfNode.Member;
import org.musubi.chronology.EdtfNode.Open;
import org.musubi.chronology.EdtfNode.Unknown;

/** Parses EDTF, levels 0 to 2. One parser reads one text; null means that the text is no EDTF. */
final class EdtfParser {

    /** Longer than any sensible expression; keeps hostile input cheap. */
    private static final int LONGEST = 4000;

    /** ISO 8601 extended time with a zone or without, from 12 hours behind Greenwich to 14 ahead. */
    private static final Pattern TIME = Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?|24:00(?::00(?:\\.0{1,9})?)?)"
            + "(?:(Z)|(?!-00(?::?00)?$)([+]0\\d|[+]1[0-3]|[+]14(?=$|:?00$)|-0\\d|-1[01]|-12(?=$|:?00$))(?::?([0-5]\\d))?)?");

    private final String text;
    private int at;

    private EdtfParser(String text) {
        this.text = text;
    }

    static @Nullable EdtfNode parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        var first = text.charAt(0);
        if (first == '[' || first == '{') {
            return set(text);
        }
        var slash = text.indexOf('/');
        return slash < 0 ? date(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    private static @Nullable EdtfNode interval(String left, String right) {
        var start = end(left);
        var end = end(right);
        if (start == null || end == null || start instanceof Unknown && end instanceof Unknown) {
            return null;
        }
        return inOrder(start, end) ? new Interval(start, end) : null;
    }

    /** An interval whose end certainly lies before its start is none. */
    private static boolean inOrder(End start, End end) {
        return !(start instanceof At(EdtfDate from) && end instanceof At(EdtfDate to)) || to.lastDay() >= from.firstDay();
    }

    private static @Nullable End end(String text) {
        if (text.isEmpty()) {
            return new Unknown();
        }
        if (text.equals("..")) {
            return new Open();
        }
        var date = part(text);
        return date == null ? null : new At(date);
    }

    /**
     * A date of an interval or a set, which the standard makes of dates without a time of day. Nor may it be a century or a decade of two
     * or three digits, since people who write 1985/86 mean another thing.
     */
    private static @Nullable EdtfDate part(String text) {
        var date = date(text);
        return date == null || date.time() != null || !date.year().letter() && date.year().digits().length() < 4 ? null : date;
    }

    private static @Nullable EdtfNode set(String text) {
        var all = text.charAt(0) == '{';
        if (text.charAt(text.length() - 1) != (all ? '}' : ']')) {
            return null;
        }
        var members = new ArrayList<Member>();
        for (var part : text.substring(1, text.length() - 1).split(",", -1)) {
            var member = member(part.strip());
            if (member == null) {
                return null;
            }
            members.add(member);
        }
        var choice = new Choice(all, members);
        var openAtStart = choice.members().stream().filter(member -> member.from() == null).count();
        var openAtEnd = choice.members().stream().filter(Member::isOpenAtEnd).count();
        return openAtStart > 1 || openAtEnd > 1 ? null : choice;
    }

    private static @Nullable Member member(String text) {
        var dots = text.indexOf("..");
        if (dots < 0) {
            var date = part(text);
            return date == null ? null : new Member(date, false, null);
        }
        var left = text.substring(0, dots).strip();
        var right = text.substring(dots + 2).strip();
        var from = left.isEmpty() ? null : part(left);
        var to = right.isEmpty() ? null : part(right);
        if (from == null && (to == null || !left.isEmpty()) || to == null && !right.isEmpty()) {
            return null;
        }
        return from != null && to != null && !inOrder(new At(from), new At(to)) ? null : new Member(from, true, to);
    }

    static @Nullable EdtfDate date(String text) {
        return new EdtfParser(text).date();
    }

    private @Nullable EdtfDate date() {
        var y = qualifier();
        var year = year();
        if (year == null) {
            return null;
        }
        var yearEnd = qualifier();
        y |= yearEnd;
        if (done()) {
            return new EdtfDate(year, null, null, null, y, 0, 0);
        }
        if (year.digits().length() != 4 || year.letter() || year.exponent() > 0 || year.significant() > 0 || !take('-')) {
            return null;
        }
        var m = qualifier();
        var month = two("XX", 1, 12);
        if (month == null) {
            return null;
        }
        var monthEnd = qualifier();
        y |= monthEnd;
        m |= monthEnd;
        if (done()) {
            return new EdtfDate(year, month, null, null, y, m, 0);
        }
        if (month.charAt(0) >= '2' && month.charAt(0) != 'X' || !take('-')) {
            return null;
        }
        var d = qualifier();
        var day = two("XX", 1, 31);
        if (day == null || day.charAt(0) > '3' && day.charAt(0) != 'X') {
            return null;
        }
        var dayEnd = qualifier();
        var timed = (y | m | d | dayEnd) == 0 && year.isExact() && month.indexOf('X') < 0 && day.indexOf('X') < 0 && take('T');
        var time = timed ? time() : null;
        if (!done() || timed && time == null) {
            return null;
        }
        var date = new EdtfDate(year, month, day, time, y | dayEnd, m | dayEnd, d | dayEnd);
        return date.exists() ? date : null;
    }

    private @Nullable String time() {
        var match = TIME.matcher(text.substring(at).replace('\u2212', '-'));
        if (!match.matches()) {
            return null;
        }
        at = text.length();
        var hours = Objects.requireNonNullElse(match.group(2), Objects.requireNonNullElse(match.group(3), ""));
        return match.group(1) + hours + (match.group(4) == null ? "" : ":" + match.group(4));
    }

    private @Nullable EdtfYear year() {
        var letter = take('Y');
        var negative = take('-');
        var start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == 'X' && !letter)) {
            at++;
        }
        var digits = text.substring(start, at);
        var exponent = letter && take('E') ? number() : 0;
        var significant = take('S') ? number() : 0;
        if (exponent < 0 || significant < 0) {
            return null;
        }
        var year = new EdtfYear(negative, digits, letter, exponent, significant);
        return isWellFormed(year) ? year : null;
    }

    private boolean isWellFormed(EdtfYear year) {
        var digits = year.digits();
        var masked = digits.indexOf('X') >= 0;
        if (year.letter()) {
            return !digits.isEmpty() && digits.charAt(0) != '0' && (digits.length() > 4 || year.exponent() > 0);
        }
        if (masked && year.significant() > 0 || year.negative() && digits.chars().allMatch(digit -> digit == '0')) {
            return false;
        }
        if (digits.length() == 2 || digits.length() == 3) {
            return !masked && year.significant() == 0 && (done() || at == text.length() - 1 && "?~%".indexOf(text.charAt(at)) >= 0);
        }
        return digits.length() == 4;
    }

    /** A positive number, -1 where none stands here. */
    private int number() {
        var start = at;
        while (at < text.length() && isDigit(text.charAt(at)) && at - start < 4) {
            at++;
        }
        var number = at == start ? 0 : Integer.parseInt(text.substring(start, at));
        return number == 0 ? -1 : number;
    }

    /** Two characters of month or day, with X for a digit not known; null where they cannot be one. */
    private @Nullable String two(String all, int least, int greatest) {
        if (at + 2 > text.length()) {
            return null;
        }
        var pattern = text.substring(at, at + 2);
        at += 2;
        if (pattern.equals(all)) {
            return pattern;
        }
        var tens = pattern.charAt(0);
        var ones = pattern.charAt(1);
        if (!isDigit(tens) && tens != 'X' || !isDigit(ones) && ones != 'X') {
            return null;
        }
        if (tens == 'X') {
            return greatest == 12 && ones > '2' && ones != 'X' ? "0" + ones : pattern;
        }
        if (ones == 'X') {
            return tens - '0' <= greatest / 10 ? pattern : null;
        }
        var number = (tens - '0') * 10 + ones - '0';
        var partOfYear = greatest == 12 && number >= 21 && number <= 41;
        return number >= least && number <= greatest || partOfYear ? pattern : null;
    }

    private int qualifier() {
        if (done()) {
            return 0;
        }
        var flags = switch (text.charAt(at)) {
            case '?' -> EdtfDate.UNCERTAIN;
            case '~' -> EdtfDate.APPROXIMATE;
            case '%' -> EdtfDate.UNCERTAIN | EdtfDate.APPROXIMATE;
            default -> 0;
        };
        at += flags == 0 ? 0 : 1;
        return flags;
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean done() {
        return at >= text.length();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
