package org.musubi.register.party;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;

/**
 * The days on which an office is known to have been held. An end that is open goes on; of an end that is not known only the other one
 * counts: who became mayor in 1991 is not known to have been it in 2000.
 *
 * @param earliest null where it was held before as long as anybody can say
 * @param latest   null where it is held still
 */
record TermDays(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** Null where nothing is known of the time. */
    static @Nullable TermDays of(@Nullable WrittenDate period) {
        var read = Optional.ofNullable(period).map(WrittenDate::edtf).flatMap(Edtf::parse).orElse(null);
        if (read == null) {
            return null;
        }
        var text = read.toString();
        var from = read.earliest().orElse(null);
        var to = read.latest().orElse(null);
        if (text.startsWith("/")) {
            from = read.end().flatMap(Edtf::earliest).orElse(null);
        }
        if (text.endsWith("/")) {
            to = read.start().flatMap(Edtf::latest).orElse(null);
        }
        return from == null && to == null ? null : new TermDays(from, to);
    }
}
