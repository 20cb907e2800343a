package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;

/**
 * An entry as the layout cuts it, in chars of the repaired text.
 *
 * @param heading its date heading, null where it has none
 * @param whole   from heading or text to the end of the last paragraph
 * @param body    the text; empty where a heading stands alone
 */
record CutEntry(@Nullable Heading heading, Range whole, Range body) {

    /** What the heading says, null where the entry is undated. */
    @Nullable Edtf date() {
        return heading == null || heading.date() == null ? null : heading.date().value();
    }
}
