package org.musubi.reconciliation;

import java.util.List;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchReason;
import org.musubi.names.MatchVerdict;

/**
 * A record that a mention may mean.
 *
 * @param kind    code of the kind of the record
 * @param label   what the record is called
 * @param form    the form of its name that is nearest to the mention
 * @param score   0 to 1: see {@link org.musubi.names.NameMatch}
 * @param reasons for and against, the strongest first
 * @param waiting whether the record is only proposed yet
 */
public record Candidate(RecordId record, String kind, String label, String form, double score, MatchVerdict verdict, List<MatchReason> reasons,
                        boolean waiting) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
