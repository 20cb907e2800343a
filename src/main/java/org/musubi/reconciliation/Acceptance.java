package org.musubi.reconciliation;

import java.time.Instant;

/**
 * Names that a curator accepted by a rule, all at once.
 *
 * @param rule     code of the rule
 * @param names    how many names were accepted
 * @param standing how many of them nobody took back since
 */
public record Acceptance(AcceptanceId id, String rule, String byName, Instant at, int names, int standing) {
}
