package org.musubi.intake;

import java.util.List;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Proposals;
import org.musubi.reconciliation.Candidate;
import org.musubi.reconciliation.OfficeHolders;
import org.musubi.register.event.EventDraft;
import org.springframework.stereotype.Component;

/** Whom the unnamed office holders of the queue may mean. */
@Component
class UnnamedOffices {

    private final Proposals proposals;
    private final OfficeHolders holders;

    UnnamedOffices(Proposals proposals, OfficeHolders holders) {
        this.proposals = proposals;
        this.holders = holders;
    }

    List<Candidate> candidates(QueuedMention row, int most) {
        return proposals.find(row.item()).map(ItemView::draft).filter(EventDraft.class::isInstance).map(EventDraft.class::cast)
                .flatMap(draft -> EventMentions.find(draft, row.places().getFirst().path()).map(at -> holders.of(OfficeMentions.question(draft, at.use(), row.written()), most)))
                .orElse(List.of());
    }
}
