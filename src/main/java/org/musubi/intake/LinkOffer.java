package org.musubi.intake;

import org.musubi.ledger.RecordId;

/**
 * A record that a mention may mean.
 *
 * @param kind    code of its kind
 * @param form    the form of its name that was found
 * @param waiting whether the record is only proposed yet
 */
public record LinkOffer(RecordId record, String kind, String label, String form, boolean waiting) {
}
