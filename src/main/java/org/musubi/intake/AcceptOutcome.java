package org.musubi.intake;

import org.jspecify.annotations.Nullable;
import org.musubi.reconciliation.AcceptanceId;

/**
 * What came of accepting by a rule.
 *
 * @param id       for {@link AcceptByRule#takeBack}; null where nothing was left to accept
 * @param names    how many names were accepted
 * @param mentions how many mentions were linked
 * @param skipped  names that somebody decided meanwhile, or whose record is gone
 */
public record AcceptOutcome(@Nullable AcceptanceId id, int names, int mentions, int skipped) {
}
