package org.musubi.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What queues and histories show of a draft without knowing its kind.
 *
 * @param label    never blank
 * @param earliest first day the draft may be about, null where undated or open
 * @param latest   last such day, null where undated or open
 */
public record Digest(String label, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
}
