package org.musubi.intake;

import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;

/**
 * A mention where it stands in an event draft.
 *
 * @param path of the unit, as the ledger names it: {@code /from}, {@code /delegations/0198…/leader}
 */
public record MentionAt(String path, MentionUse use, Cited<Mention> unit) {

    public Mention mention() {
        return unit.value();
    }
}
