package org.musubi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.musubi.access.DemoAccounts;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.Reviews;
import org.musubi.ledger.SaveResult;
import org.musubi.ledger.UnitReview;
import org.musubi.ledger.Verdict;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.EventType;
import org.musubi.register.place.PlaceDraft;
import org.springframework.beans.factory.annotation.Autowired;

/** What data tests of the register do again and again: bring a record in by the one doorway. */
public abstract class RegisterWork {

    @Autowired
    private Proposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ReviewDesk desk;
    @Autowired
    protected People people;

    protected static EventDraft event(String summary) {
        return EventDraft.empty().withSummary(Cited.given(summary)).withTypes(List.of(element(EventType.VISIT)));
    }

    protected static PlaceDraft place(NameForm... names) {
        return new PlaceDraft(List.of(names).stream().map(RegisterWork::element).toList(), null, null, null);
    }

    protected static <T> Cited<T> element(T value) {
        return Cited.element(value, Basis.GIVEN, List.of());
    }

    /** A record that stands in the register: proposed by one, accepted by another. */
    protected final RecordId approved(Draft draft) {
        var record = RecordId.next();
        approved(record, draft);
        return record;
    }

    protected final void approved(RecordId record, Draft draft) {
        approve(waiting(record, draft));
    }

    /** A reviewer accepts all of what waits. */
    protected final void approve(ItemId item) {
        var shown = people.as(DemoAccounts.REVIEWER, () -> desk.find(item).orElseThrow());
        var outcome = people.as(DemoAccounts.REVIEWER, () -> {
            reviews.decide(item, shown.item().version(), shown.units().stream().map(UnitReview::path).toList(), Verdict.ACCEPT, null);
            return reviews.conclude(item, true);
        });
        assertThat(outcome).isInstanceOf(Conclusion.Applied.class);
    }

    /** A record that is only proposed yet. */
    protected final ItemId waiting(RecordId record, Draft draft) {
        return people.as(DemoAccounts.CURATOR, () -> {
            var proposal = proposals.open(ProposalType.FORM, "A proposal");
            var item = proposals.create(proposal, record, draft, null);
            assertThat(proposals.submit(List.of(item))).isInstanceOf(SaveResult.Saved.class);
            return item;
        });
    }
}
