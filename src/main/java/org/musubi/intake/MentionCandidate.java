package org.musubi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.reconciliation.Candidate;
import org.musubi.register.NameForm;
import org.musubi.register.party.Office;

/**
 * A record that a mention may mean, with what is known of it to lay beside the mention.
 *
 * @param offices with the sources that tell of them
 * @param place   where it lies or sits, null where unknown
 */
public record MentionCandidate(Candidate candidate, List<NameForm> forms, List<Cited<Office>> offices, @Nullable String place) {

    public MentionCandidate {
        forms = List.copyOf(forms);
        offices = List.copyOf(offices);
    }
}
