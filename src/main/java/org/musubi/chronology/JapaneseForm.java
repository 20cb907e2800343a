package org.musubi.chronology;

import java.util.Optional;

import org.musubi.chronology.EdtfNode.At;
import org.musubi.chronology.EdtfNode.Choice;
import org.musubi.chronology.EdtfNode.End;
import org.musubi.chronology.EdtfNode.Interval;
import org.musubi.chronology.EdtfNode.Member;

/** Japanese dates with the era beside the Western year: 1985年5月（昭和60年5月）. */
final class JapaneseForm {

    private JapaneseForm() {
    }

    static String print(Edtf value) {
        var western = HanForm.JAPANESE.print(value);
        return switch (value.node()) {
            case EdtfDate date -> western + bracket(era(date));
            case Interval(At(EdtfDate from), At(EdtfDate to)) -> western + bracket(era(from, to));
            case Interval(At(EdtfDate from), End end) -> western + bracket(era(from).map(era -> era + "から"));
            case Interval(End start, At(EdtfDate to)) -> western + bracket(era(to).map(era -> era + "まで"));
            case Choice choice -> western + bracket(era(choice));
            default -> western;
        };
    }

    private static String bracket(Optional<String> era) {
        return era.map(words -> "（" + words + "）").orElse("");
    }

    private static Optional<String> era(Choice choice) {
        if (choice.members().size() == 1 && !choice.all() && choice.members().getFirst() instanceof Member(EdtfDate from, boolean range, EdtfDate to)) {
            return from != null && to != null ? era(from, to) : from != null ? era(from).map(era -> range ? era + "またはそれ以後" : era)
                    : to == null ? Optional.empty() : era(to).map(era -> era + "またはそれ以前");
        }
        var dates = DateForm.dates(choice);
        var eras = dates.stream().map(JapaneseForm::era).flatMap(Optional::stream).toList();
        if (dates.size() < 2 || eras.size() < dates.size()) {
            return Optional.empty();
        }
        var share = dates.stream().allMatch(date -> date.month() != null && years(date).equals(years(dates.getFirst())));
        return Optional.of(HanForm.JAPANESE.joined(share ? HanForm.JAPANESE.sharing(dates, eras.getFirst()) : eras, choice.all()));
    }

    private static Optional<String> era(EdtfDate from, EdtfDate to) {
        var first = era(from);
        var last = era(to);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var oneEra = DateForm.alike(from, to) && DateForm.sameYear(from, to) && DateForm.month(from) > 0
                && years(from).equals(years(to));
        return Optional.of(first.get() + "～" + (oneEra ? HanForm.JAPANESE.shortened(from, to) : last.get()));
    }

    /** The date in its era; empty for coarse years and for those of the old calendar. */
    private static Optional<String> era(EdtfDate date) {
        if (!date.year().isExact() || !DateForm.isSayable(date) || date.latest().isEmpty() || date.earliest().isEmpty()
                || date.earliest().get().isBefore(Eras.SOLAR) || DateForm.part(date) > 24 && DateForm.part(date) < 33) {
            return Optional.empty();
        }
        return Optional.of(years(date) + HanForm.JAPANESE.rest(date, false));
    }

    /** 昭和60年; both where the date is too coarse to tell which era it was. */
    private static String years(EdtfDate date) {
        var first = date.earliest().orElseThrow();
        // A season that runs into the next year is named by the year it begins in.
        var last = date.isPartOfYear() ? first : date.latest().orElseThrow();
        var old = Eras.of(first).orElseThrow();
        var present = Eras.of(last).orElseThrow();
        var year = present.name() + number(present.yearOf(last)) + "年";
        return old.equals(present) ? year : old.name() + number(old.yearOf(first)) + "年・" + year;
    }

    private static String number(int year) {
        return year == 1 ? "元" : Integer.toString(year);
    }
}
