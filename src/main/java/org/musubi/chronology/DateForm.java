package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.EdtfNode.At;
import org.musubi.chronology.EdtfNode.Choice;
import org.musubi.chronology.EdtfNode.End;
import org.musubi.chronology.EdtfNode.Interval;
import org.musubi.chronology.EdtfNode.Member;
import org.musubi.chronology.EdtfNode.Open;
import org.musubi.chronology.EdtfNode.Unknown;

/** How a language writes the parts of an EDTF expression. */
abstract class DateForm {

    /** The value in the words of the language; what nobody would say in words stays EDTF. */
    final String print(Edtf value) {
        return switch (value.node()) {
            case EdtfDate date -> isStretch(date) ? stretch(date) : isSayable(date) ? date(date) : value.toString();
            case Interval(End start, End end) -> interval(value, start, end);
            case Choice choice -> choice(value, choice);
        };
    }

    private String stretch(EdtfDate date) {
        if (day(date) == 0 && !lacksLastDigit(date.day())) {
            return oneWithin(monthOf(date, false), monthOf(date, true));
        }
        var from = EdtfDate.of(date.earliest().orElseThrow());
        var to = EdtfDate.of(date.latest().orElseThrow());
        return from.equals(to) ? date(from) : oneWithin(from, to);
    }

    /** One date with its qualifier. */
    abstract String date(EdtfDate date);

    abstract String range(EdtfDate from, EdtfDate to);

    abstract String since(EdtfDate from);

    abstract String until(EdtfDate to);

    /** An end that somebody knew, but not the source. */
    abstract String unknownEnd(EdtfDate from);

    abstract String unknownStart(EdtfDate to);

    abstract String oneWithin(EdtfDate from, EdtfDate to);

    /** On that date or before it. */
    abstract String orEarlier(EdtfDate to);

    /** On that date or after it. */
    abstract String orLater(EdtfDate from);

    /** Several days, months or seasons of one year, what they share said once. */
    abstract List<String> sharing(List<EdtfDate> dates);

    abstract String joined(List<String> members, boolean all);

    abstract String atAnyTime();

    private String interval(Edtf value, End start, End end) {
        if (start instanceof At(EdtfDate from) && !isSayable(from) || end instanceof At(EdtfDate to) && !isSayable(to)) {
            return value.toString();
        }
        return switch (start) {
            case At(EdtfDate from) -> switch (end) {
                case At(EdtfDate to) -> range(from, to);
                case Open() -> since(from);
                case Unknown() -> unknownEnd(from);
            };
            case Open() -> end instanceof At(EdtfDate to) ? until(to) : atAnyTime();
            case Unknown() -> end instanceof At(EdtfDate to) ? unknownStart(to) : atAnyTime();
        };
    }

    private String choice(Edtf value, Choice choice) {
        var dates = dates(choice);
        if (dates.size() > 1 && shareYear(dates)) {
            return joined(sharing(dates), choice.all());
        }
        var members = new ArrayList<String>();
        for (var member : choice.members()) {
            var said = member(member, choice.all(), choice.members().size() > 1);
            if (said == null) {
                return value.toString();
            }
            members.add(said);
        }
        return members.size() == 1 ? members.getFirst() : joined(members, choice.all());
    }

    /** The members of a set that holds single dates alone; none where it holds a range. */
    static List<EdtfDate> dates(Choice choice) {
        return choice.members().stream().anyMatch(Member::range) ? List.of()
                : choice.members().stream().flatMap(member -> Stream.ofNullable(member.from())).toList();
    }

    /** Whether all are plain days, all months or all seasons of one year. */
    private static boolean shareYear(List<EdtfDate> dates) {
        var first = dates.getFirst();
        return (month(first) > 0 || part(first) > 0) && dates.stream().allMatch(date -> isSayable(date) && sameYear(first, date) && date.flags() == 0
                && (day(first) > 0) == (day(date) > 0) && (month(first) > 0) == (month(date) > 0) && isSeason(first) == isSeason(date)
                && (part(date) == 0 || isSeason(date)));
    }

    static boolean isSeason(EdtfDate date) {
        return part(date) >= 21 && part(date) <= 24;
    }

    private @Nullable String member(Member member, boolean all, boolean oneOfSeveral) {
        var from = member.from();
        var to = member.to();
        if (from != null && !isSayable(from) || to != null && !isSayable(to)) {
            return null;
        }
        if (from == null) {
            return to == null ? null : all ? until(to) : orEarlier(to);
        }
        if (!member.range()) {
            return date(from);
        }
        return to == null ? all ? since(from) : orLater(from) : all || oneOfSeveral ? range(from, to) : oneWithin(from, to);
    }

    /** Years of four digits, a decade or a century, and what of months and days has a name. */
    static boolean isSayable(EdtfDate date) {
        var year = date.year();
        if (year.letter() || year.significant() > 0 || year.negative() || year.digits().equals("0000")) {
            return false;
        }
        var coarse = (date.month() == null || date.month().equals("XX")) && (date.day() == null || date.day().equals("XX"));
        if (year.isExact()) {
            return coarse || part(date) > 0 && !isNamelessPart(date) || month(date) > 0 && (day(date) > 0 || date.day() == null || date.day().equals("XX"));
        }
        return coarse && (isDecade(year) || isCentury(year)) || year.digits().equals("XXXX") && month(date) > 0 && day(date) > 0;
    }

    /** Whether a date is said by its first and its last month or day: the thirds of a year and digits not known at the right. */
    private static boolean isStretch(EdtfDate date) {
        if (!date.year().isExact() || date.year().letter() || date.year().significant() > 0 || date.year().negative() || date.flags() != 0 || date.month() == null) {
            return false;
        }
        var wholeMonths = date.day() == null || date.day().equals("XX");
        return isNamelessPart(date) || wholeMonths && lacksLastDigit(date.month()) || month(date) > 0 && lacksLastDigit(date.day());
    }

    private static boolean lacksLastDigit(@Nullable String pattern) {
        return pattern != null && pattern.charAt(0) != 'X' && pattern.charAt(1) == 'X';
    }

    /** Whether some parts of a date are qualified otherwise than others. */
    static boolean isQualifiedInParts(EdtfDate date) {
        return date.month() != null && date.monthFlags() != date.yearFlags() || date.day() != null && date.dayFlags() != date.yearFlags();
    }

    static boolean isDecade(EdtfYear year) {
        var digits = year.digits();
        return digits.length() == 3 || digits.length() == 4 && digits.charAt(3) == 'X' && digits.lastIndexOf('X', 2) < 0;
    }

    static boolean isCentury(EdtfYear year) {
        var digits = year.digits();
        return digits.length() == 2 || digits.length() == 4 && digits.endsWith("XX") && digits.lastIndexOf('X', 1) < 0;
    }

    /** A month (1 to 12) or a day, 0 where it is not known or stands for a part of the year. */
    static int number(@Nullable String pattern) {
        var number = EdtfDate.number(pattern);
        return number < 0 ? 0 : number;
    }

    static int month(EdtfDate date) {
        return date.isPartOfYear() ? 0 : number(date.month());
    }

    static int day(EdtfDate date) {
        return month(date) == 0 ? 0 : number(date.day());
    }

    static int part(EdtfDate date) {
        return date.isPartOfYear() ? number(date.month()) : 0;
    }

    /** The quadrimesters have no name in any language; their months are said instead. */
    private static boolean isNamelessPart(EdtfDate date) {
        return part(date) >= 37 && part(date) <= 39;
    }

    private static EdtfDate monthOf(EdtfDate date, boolean last) {
        var edge = (last ? date.latest() : date.earliest()).orElseThrow();
        return EdtfDate.of(edge.getYear(), edge.getMonthValue());
    }

    static boolean sameYear(EdtfDate one, EdtfDate other) {
        return one.year().equals(other.year()) && one.year().isExact();
    }

    /** Whether both are plain days or both plain months, so that they can share what they have in common. */
    static boolean alike(EdtfDate from, EdtfDate to) {
        return from.flags() == 0 && to.flags() == 0 && (day(from) > 0) == (day(to) > 0) && (month(from) > 0) == (month(to) > 0)
                && part(from) == 0 && part(to) == 0 && from.time() == null && to.time() == null
                && from.year().isExact() && to.year().isExact();
    }

    /** The time of day with its zone: 23:20, 23:20:30 UTC+09:00. */
    static String clock(String time) {
        return time.replace("Z", " UTC").replace("+", " UTC+").replace("-", " UTC-");
    }
}
