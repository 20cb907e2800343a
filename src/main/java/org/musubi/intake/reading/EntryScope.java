package org.musubi.intake.reading;

/**
 * What an event reader is given: one entry, or a part that a curator selected.
 *
 * @param page  the text
 * @param entry position of the entry
 * @param whole from the heading on
 * @param body  without the heading
 * @param date  when it happened
 */
record EntryScope(PageText page, int entry, Range whole, Range body, EventDate date) {
}
