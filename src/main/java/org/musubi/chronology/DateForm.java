package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;

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
            case EdtfDate date -> isSayable(date) ? date(date) : value.toString();
            case Interval(End start, End end) -> interval(value, start, end);
            case Choice choice -> choice(value, choice);
        };
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
        var members = new ArrayList<String>();
        for (var member : choice.members()) {
            var said = member(member, choice.all() || choice.members().size() > 1);
            if (said == null) {
                return value.toString();
            }
            members.add(said);
        }
        return members.size() == 1 ? members.getFirst() : joined(members, choice.all());
    }

    private @Nullable String member(Member member, boolean lasting) {
        var from = member.from();
        var to = member.to();
        if (from != null && !isSayable(from) || to != null && !isSayable(to)) {
            return null;
        }
        if (from == null) {
            return to == null ? null : until(to);
        }
        if (!member.range()) {
            return date(from);
        }
        return to == null ? since(from) : lasting ? range(from, to) : oneWithin(from, to);
    }

    /** Years within the calendar, of four digits or a decade or a century. */
    static boolean isSayable(EdtfDate date) {
        var year = date.year();
        if (year.letter() || year.significant() > 0 || year.negative()) {
            return false;
        }
        return year.isExact() || isDecade(year) || isCentury(year) || year.digits().equals("XXXX") && number(date.month()) > 0
                && number(date.day()) > 0;
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
    static boolean isNamelessPart(EdtfDate date) {
        return part(date) >= 37 && part(date) <= 39;
    }

    static EdtfDate monthOf(EdtfDate date, boolean last) {
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

    static String clock(@Nullable String time) {
        return time == null ? "" : time.length() >= 5 ? time.substring(0, 5) : time;
    }
}
