package org.musubi.reconciliation.duplicates;

import java.util.List;
import java.util.Set;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;

/** How records of some kinds are compared with those that stand near them. Implementations are Spring beans. */
interface Comparing {

    /** Codes of the kinds. */
    Set<String> kinds();

    /** The records that may be duplicates of one as it stands; what is compared is bounded. */
    List<Finding> with(RecordId record, String kind, Draft draft);

    /** Forgets what was kept of a record that is no longer active. */
    default void forget(RecordId record) {
    }
}
