package org.musubi.register.place;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Label;

/**
 * A place as a row of a list.
 *
 * @param within the place it belongs to, null where unknown
 * @param ties   how many ties it is a party of
 * @param events how many events name it
 */
public record PlaceSummary(RecordId id, Label label, @Nullable PlaceLevel level, @Nullable Label within, int ties, int events,
                           EvidenceCount evidence) {
}
