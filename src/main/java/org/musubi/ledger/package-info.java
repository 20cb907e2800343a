/**
 * The one mechanism by which anything becomes part of the register: drafts in proposals, decided unit by unit by
 * somebody else, applied as numbered revisions. Generic over {@link org.musubi.ledger.RecordKind}; knows no kind.
 */
@NullMarked
package org.musubi.ledger;

import org.jspecify.annotations.NullMarked;
