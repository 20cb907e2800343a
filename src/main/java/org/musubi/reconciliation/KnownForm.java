package org.musubi.reconciliation;

import org.musubi.ledger.RecordId;

/**
 * A form under which a record is known.
 *
 * @param kind    code of the kind of the record
 * @param label   what the record is called
 * @param form    the form that was found; the label itself where the kind has no forms
 * @param waiting whether the record is only proposed yet
 */
public record KnownForm(RecordId record, String kind, String label, String form, boolean waiting) {
}
