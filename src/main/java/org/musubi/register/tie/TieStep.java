package org.musubi.register.tie;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;

/**
 * One step in the life of a tie.
 *
 * @param status what the tie became
 * @param date   when; for {@link TieStatus#ACTIVE} the day up to which a source shows it active. Null where unknown
 */
public record TieStep(TieStatus status, @Nullable WrittenDate date) {
}
