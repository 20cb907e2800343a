package org.musubi.intake.visit;

import java.util.List;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Remark;

/**
 * A visit of the signed-in person that is not decided yet.
 *
 * @param label   what it is called in lists
 * @param version to be named when saving
 * @param remarks questions of reviewers and answers, oldest first
 */
public record OpenVisit(ItemId item, RecordId record, ItemState state, int version, String label, VisitEntry entry, List<Remark> remarks) {
}
