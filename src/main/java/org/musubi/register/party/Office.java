package org.musubi.register.party;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Mention;

/**
 * An office somebody held.
 *
 * @param title  as written, such as {@code 市長} or {@code Vice Mayor}
 * @param of     the place or body it is an office of
 * @param period when it is known to have been held: often one day, the day of the event that names it
 */
public record Office(String title, @Nullable Mention of, @Nullable WrittenDate period) {
}
