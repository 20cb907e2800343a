package org.musubi.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;

/**
 * The days between which a date lies, for sorting and finding.
 *
 * @param earliest first possible day, null where open or unknown
 * @param latest   last possible day, null where open or unknown
 */
public record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** Of the value, or of the bounds where the date is undated. */
    public static Days of(@Nullable WrittenDate date) {
        if (date == null) {
            return new Days(null, null);
        }
        var text = date.edtf() == null ? date.bounds() : date.edtf();
        return text == null ? new Days(null, null)
                : Edtf.parse(text).map(value -> new Days(value.earliest().orElse(null), value.latest().orElse(null)))
                        .orElse(new Days(null, null));
    }

    public static Days of(@Nullable Cited<WrittenDate> date) {
        return of(date == null ? null : date.value());
    }
}
