package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Dates in English, day first: 10–11 July 1996. */
final class EnglishForm extends DateForm {

    static final EnglishForm FULL = new EnglishForm(List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December"), "about ");
    static final EnglishForm COMPACT = new EnglishForm(List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
            "Dec"), "c. ");

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private final List<String> months;
    private final String about;

    private EnglishForm(List<String> months, String about) {
        this.months = months;
        this.about = about;
    }

    @Override
    String date(EdtfDate date) {
        if (isQualifiedInParts(date)) {
            return plain(date) + " (" + String.join(", ", Stream.of(doubt("year", date.yearFlags()), doubt("month", date.monthFlags()),
                    doubt("day", date.dayFlags())).filter(words -> !words.isEmpty()).toList()) + ")";
        }
        var uncertain = (date.flags() & EdtfDate.UNCERTAIN) != 0 ? "perhaps " : "";
        var approximate = (date.flags() & EdtfDate.APPROXIMATE) != 0 ? about : "";
        var the = approximate.isEmpty() && uncertain.isEmpty() || !needsThe(date) ? "" : "the ";
        return uncertain + approximate + the + plain(date);
    }

    private static String doubt(String part, int flags) {
        return switch (flags) {
            case 0 -> "";
            case EdtfDate.UNCERTAIN -> part + " uncertain";
            case EdtfDate.APPROXIMATE -> part + " approximate";
            default -> part + " uncertain and approximate";
        };
    }

    private static boolean needsThe(EdtfDate date) {
        return isDecade(date.year()) || isCentury(date.year()) || part(date) >= 33;
    }

    private String plain(EdtfDate date) {
        var year = year(date.year());
        if (part(date) > 0) {
            return part(part(date), year);
        }
        var known = date.year().isExact();
        if (day(date) > 0) {
            var clock = date.time() == null ? "" : ", " + clock(date.time());
            return day(date) + " " + months.get(month(date) - 1) + (known ? " " + year : "") + clock;
        }
        return month(date) > 0 ? months.get(month(date) - 1) + " " + year : year;
    }

    private static String part(int part, String year) {
        if (part <= 32) {
            return SEASONS.get((part - 21) % 4) + " " + year + (part <= 24 ? "" : part <= 28 ? " (northern hemisphere)" : " (southern hemisphere)");
        }
        return part <= 36 ? ORDINALS.get(part - 33) + " quarter of " + year : ORDINALS.get(part - 40) + " half of " + year;
    }

    private static String year(EdtfYear year) {
        var digits = year.digits();
        if (isDecade(year)) {
            // Of centuries that are over, "1900s" is the whole of them.
            return digits.substring(0, 3) + "0s" + (digits.charAt(2) == '0' && digits.charAt(0) < '2' ? " (decade)" : "");
        }
        if (isCentury(year)) {
            var number = Integer.parseInt(digits.substring(0, 2)) + 1;
            return number + suffix(number) + " century";
        }
        return digits;
    }

    private static String suffix(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private String withThe(EdtfDate date) {
        return needsThe(date) && date.flags() == 0 ? "the " + date(date) : date(date);
    }

    @Override
    String range(EdtfDate from, EdtfDate to) {
        if (!alike(from, to)) {
            return "from " + withThe(from) + " to " + withThe(to);
        }
        if (month(from) == 0) {
            return date(from) + "–" + date(to);
        }
        if (!sameYear(from, to)) {
            return date(from) + " – " + date(to);
        }
        if (day(from) == 0) {
            return months.get(month(from) - 1) + "–" + date(to);
        }
        return month(from) == month(to) ? day(from) + "–" + date(to)
                : day(from) + " " + months.get(month(from) - 1) + " – " + date(to);
    }

    @Override
    String since(EdtfDate from) {
        return "since " + withThe(from);
    }

    @Override
    String until(EdtfDate to) {
        return "until " + withThe(to);
    }

    @Override
    String unknownEnd(EdtfDate from) {
        return "from " + withThe(from) + ", end unknown";
    }

    @Override
    String unknownStart(EdtfDate to) {
        return "until " + withThe(to) + ", start unknown";
    }

    @Override
    String oneWithin(EdtfDate from, EdtfDate to) {
        var days = day(from) > 0 && day(to) > 0;
        var start = date(from);
        if (alike(from, to) && sameYear(from, to) && month(from) > 0) {
            start = day(from) == 0 ? months.get(month(from) - 1)
                    : month(from) == month(to) ? Integer.toString(day(from)) : day(from) + " " + months.get(month(from) - 1);
        }
        return (days ? "a day between " : "some time between ") + start + " and " + date(to);
    }

    @Override
    String orEarlier(EdtfDate to) {
        return date(to) + " or earlier";
    }

    @Override
    String orLater(EdtfDate from) {
        return date(from) + " or later";
    }

    @Override
    List<String> sharing(List<EdtfDate> dates) {
        var last = dates.getLast();
        var oneMonth = dates.stream().allMatch(date -> month(date) == month(last));
        var said = new ArrayList<String>();
        for (var date : dates.subList(0, dates.size() - 1)) {
            said.add(part(date) > 0 ? SEASONS.get(part(date) - 21) : day(date) == 0 ? months.get(month(date) - 1)
                    : oneMonth ? Integer.toString(day(date)) : day(date) + " " + months.get(month(date) - 1));
        }
        said.add(date(last));
        return said;
    }

    @Override
    String joined(List<String> members, boolean all) {
        var last = members.size() - 1;
        return String.join(", ", members.subList(0, last)) + (all ? " and " : " or ") + members.get(last);
    }

    @Override
    String atAnyTime() {
        return "at an unknown time";
    }
}
