package org.musubi.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The Japanese eras of the solar calendar. */
final class Eras {

    /** From this day on Japan counts by the solar calendar; earlier months and days are of another calendar. */
    static final LocalDate SOLAR = LocalDate.of(1873, 1, 1);

    static final List<Era> ALL = DateTables.rows("japanese-eras.tsv").stream().map(Eras::era).toList();

    private Eras() {
    }

    /**
     * One era.
     *
     * @param name         as written, such as 昭和
     * @param letter       its abbreviation
     * @param yearOne      the Western year in which it began
     * @param first        its first day
     * @param last         its last day, {@link LocalDate#MAX} for the present one
     * @param writtenAhead the last Western year that documents gave in it before its end was known
     * @param latin        its name in Latin letters
     */
    record Era(String name, char letter, int yearOne, LocalDate first, LocalDate last, int writtenAhead, String latin) {

        int western(int year) {
            return yearOne + year - 1;
        }

        int yearOf(LocalDate day) {
            return day.getYear() - yearOne + 1;
        }
    }

    private static Era era(String[] row) {
        return new Era(row[0], row[1].charAt(0), Integer.parseInt(row[2]), LocalDate.parse(row[3]),
                row[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[4]), row[5].isEmpty() ? 0 : Integer.parseInt(row[5]), row[6]);
    }

    /** The era a day belongs to; a day of change belongs to the new one. */
    static Optional<Era> of(LocalDate day) {
        return ALL.reversed().stream().filter(era -> !day.isBefore(era.first()) && !day.isAfter(era.last())).findFirst();
    }

    /** The first and the last year of an era or of a part of it (see the edges of the vocabulary, 0 for all of it); null where its end is not known. */
    static int @Nullable [] years(Era era, int edge) {
        var open = era.last().equals(LocalDate.MAX);
        if (open && edge != 4) {
            return null;
        }
        var count = open ? 30 : era.yearOf(era.last());
        // People call the first and the last ten years so; of a short era less.
        var few = Math.min(10, (count + 2) / 3);
        return switch (edge) {
            case 1, 4 -> new int[] {era.yearOne(), era.western(few)};
            case 2 -> new int[] {era.western(count / 3 + 1), era.western(count * 2 / 3)};
            case 40 -> new int[] {era.yearOne(), era.western(count / 2)};
            case 41 -> new int[] {era.western(count / 2 + 1), era.western(count)};
            case 3, 5 -> new int[] {era.western(count - few + 1), era.western(count)};
            default -> new int[] {era.yearOne(), era.western(count)};
        };
    }

    /** The position of the era with this letter, -1 where none has it. */
    static int byLetter(char letter) {
        for (var i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).letter() == Character.toUpperCase(letter)) {
                return i;
            }
        }
        return -1;
    }
}
