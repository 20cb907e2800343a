package org.musubi.sampledata;

import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;

/**
 * One record of the tables.
 *
 * @param slug  the word that stands for it in the tables
 * @param id    made from the slug
 * @param draft complete and cited
 */
record Fact(String slug, RecordId id, Draft draft) {
}
