package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

/**
 * The date a whole line stands for, as the headings of a chronicle do.
 *
 * @param reading the date; its span leaves out blanks, bullets and the remark
 * @param remark  what stands in brackets behind the date, without the brackets ({@code 成人の日}); null where nothing
 */
public record HeadingDate(DateReading reading, @Nullable String remark) {
}
