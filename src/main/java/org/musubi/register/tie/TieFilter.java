package org.musubi.register.tie;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;

/**
 * Which ties a list shows; what is null does not matter.
 *
 * @param words in a name of a party, as written or known
 * @param party a place or body that is tied
 */
public record TieFilter(@Nullable String words, @Nullable TieKind kind, @Nullable TieStatus status, @Nullable RecordId party) {

    public static final TieFilter ALL = new TieFilter(null, null, null, null);
}
