package org.musubi.reconciliation.duplicates;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.register.Days;

/** What the dates of two records say for and against their being one. */
final class Dates {

    /** Two sources tell of one journey from its first day, or from its first in the city. */
    static final int NEAR_DAYS = 3;

    private Dates() {
    }

    /** Empty where one of them has no date, or one that is open on a side. */
    static Optional<PairReason> compare(@Nullable WrittenDate mine, @Nullable WrittenDate theirs) {
        var one = Days.of(mine);
        var other = Days.of(theirs);
        if (mine == null || theirs == null || !isClosed(one) || !isClosed(other)) {
            return Optional.empty();
        }
        var kind = one.equals(other) ? PairReasonKind.SAME_DATE : switch ((int) Math.min(gap(one, other), 1 + NEAR_DAYS)) {
            case 0 -> PairReasonKind.DATES_OVERLAP;
            case 1, 2, NEAR_DAYS -> width(one) + width(other) < 2 * NEAR_DAYS + 14 ? PairReasonKind.DATES_NEAR : PairReasonKind.OTHER_DATE;
            default -> PairReasonKind.OTHER_DATE;
        };
        return Optional.of(PairReason.of(kind, edtf(mine), edtf(theirs)));
    }

    static boolean isClosed(Days days) {
        return days.earliest() != null && days.latest() != null;
    }

    /** Days between the end of the one and the beginning of the other; 0 where they overlap. */
    static long gap(Days one, Days other) {
        return Math.max(0, Math.max(ChronoUnit.DAYS.between(Objects.requireNonNull(one.latest()), Objects.requireNonNull(other.earliest())),
                ChronoUnit.DAYS.between(Objects.requireNonNull(other.latest()), Objects.requireNonNull(one.earliest()))));
    }

    /** How many days it may be. */
    static long width(Days days) {
        return 1 + ChronoUnit.DAYS.between(Objects.requireNonNull(days.earliest()), Objects.requireNonNull(days.latest()));
    }

    private static String edtf(WrittenDate date) {
        return date.edtf() != null ? date.edtf() : Objects.requireNonNullElse(date.bounds(), "");
    }
}
