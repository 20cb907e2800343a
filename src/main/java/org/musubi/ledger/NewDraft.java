package org.musubi.ledger;

/**
 * The draft of a record that does not exist yet.
 *
 * @param record the id it will have; other drafts may name it already
 */
public record NewDraft(RecordId record, Draft draft) {
}
