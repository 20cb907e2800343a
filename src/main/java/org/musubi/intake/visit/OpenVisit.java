package org.musubi.intake.visit;

import java.util.List;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Remark;

/**
 * A visit that the signed-in person logged, decided or not.
 *
 * @param label   what it is called in lists
 * @param change  whether it changes a visit of the register, of which more may be known than the form shows
 * @param version to be named when saving
 * @param remarks questions of reviewers and answers, oldest first
 */
public record OpenVisit(ItemId item, RecordId record, ItemState state, int version, String label, boolean change, VisitEntry entry, List<Remark> remarks) {
}
