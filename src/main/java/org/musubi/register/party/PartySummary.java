package org.musubi.register.party;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Label;

/**
 * A person or an organisation as a row of a list.
 *
 * @param person whether it is a person
 * @param type   what kind of body it is, null for people
 * @param office the office a person held last, as written; null for bodies
 * @param events how many events name it
 */
public record PartySummary(RecordId id, boolean person, Label label, @Nullable OrganisationType type, @Nullable String office,
                           int events, EvidenceCount evidence) {
}
