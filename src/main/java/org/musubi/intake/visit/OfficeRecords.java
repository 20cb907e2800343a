package org.musubi.intake.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.base.Ids;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.musubi.sources.NewSourceText;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.sources.SourceType;
import org.springframework.stereotype.Component;

/** The office's own records of visits as sources: one for the proposal of a visit, with every log that was submitted. */
@Component
class OfficeRecords {

    private final Proposals proposals;
    private final SourceTexts texts;

    OfficeRecords(Proposals proposals, SourceTexts texts) {
        this.proposals = proposals;
        this.texts = texts;
    }

    /** A log that is stored and belongs to a source, ready to be cited. */
    record Kept(VisitLog log, RecordId source, SourceTextId text) {

        List<Citation> cite(String line) {
            return log.cite(line, source, text);
        }
    }

    Kept keep(ProposalId proposal, VisitLog log, String title, Locale locale) {
        var text = texts.store(new NewSourceText(SourceTexts.bytesOf(log.text()), log.text(), "UTF-8", null, "text/plain"));
        return new Kept(log, source(proposal, text, title, locale), text);
    }

    private RecordId source(ProposalId proposal, SourceTextId text, String title, Locale locale) {
        var known = of(proposal).filter(item -> item.state().isOpen());
        if (known.isEmpty()) {
            var record = RecordId.next();
            proposals.create(proposal, record, draft(title, locale, List.of(stored(text))), null);
            return record;
        }
        var all = new ArrayList<>(((SourceDraft) known.get().draft()).texts());
        if (all.stream().noneMatch(one -> one.value().equals(text))) {
            all.add(stored(text));
        }
        proposals.save(known.get().id(), known.get().version(), draft(title, locale, all));
        return known.get().record();
    }

    /** Puts the sources of a visit away with it, those that something else under way needs excepted. */
    void putAway(ItemView visit) {
        all(visit.proposal()).filter(source -> source.state().isOpen())
                .filter(source -> proposals.openItemsNaming(source.record()).stream().allMatch(item -> item.id().equals(visit.id())))
                .forEach(source -> proposals.withdraw(source.id()));
    }

    void takeUpAgain(ItemView visit) {
        all(visit.proposal()).filter(source -> source.state() == ItemState.WITHDRAWN).forEach(source -> proposals.takeUpAgain(source.id()));
    }

    /** The latest source of a proposal. */
    private Optional<ItemView> of(ProposalId proposal) {
        return all(proposal).reduce((one, later) -> later);
    }

    private Stream<ItemView> all(ProposalId proposal) {
        return proposals.itemsOf(proposal).stream().filter(item -> item.draft() instanceof SourceDraft);
    }

    private static Cited<SourceTextId> stored(SourceTextId text) {
        return new Cited<>(Ids.next(), text, Basis.GIVEN, List.of(), List.of());
    }

    private static SourceDraft draft(String title, Locale locale, List<Cited<SourceTextId>> all) {
        return new SourceDraft(Cited.given(title), null, Cited.given(SourceType.OFFICE_RECORD), null, null,
                Cited.given(locale.getLanguage()), null, null, null, null, all, null);
    }
}
