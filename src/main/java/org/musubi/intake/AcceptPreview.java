package org.musubi.intake;

import java.util.List;
import org.musubi.reconciliation.Candidate;

/**
 * What a rule would accept, name by name.
 *
 * @param more       whether there are more names than are shown
 * @param renewing   whether names of the register changed just now: a moment later the rule may find others
 * @param notWeighed names of the filter that are not compared with the register yet: the rule says nothing of them
 */
public record AcceptPreview(AcceptRule rule, List<Acceptable> names, boolean more, boolean renewing, int notWeighed) {

    /** A row of the queue and the record that it would be linked to. */
    public record Acceptable(QueuedMention mention, Candidate candidate) {
    }

    public AcceptPreview {
        names = List.copyOf(names);
    }
}
