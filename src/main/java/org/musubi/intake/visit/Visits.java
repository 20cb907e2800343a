package org.musubi.intake.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.base.Messages;
import org.musubi.ledger.Action;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.ProposalType;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.RemarkType;
import org.musubi.ledger.ReviewDesk;
import org.musubi.ledger.SaveResult;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.Events;
import org.musubi.text.Blanks;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Logging visits: each is a proposal of its own, saved as it is typed, its evidence the office's own record made when it is submitted. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OFFICE', 'CURATOR')")
public class Visits {

    private static final Set<ItemState> OPEN = Set.of(ItemState.DRAFT, ItemState.SUBMITTED, ItemState.RETURNED);

    private final Proposals proposals;
    private final ReviewDesk desk;
    private final Records records;
    private final Events events;
    private final Labels labels;
    private final OfficeRecords offices;
    private final SimilarVisits similar;
    private final TransactionTemplate transaction;

    Visits(Proposals proposals, ReviewDesk desk, Records records, Events events, Labels labels, OfficeRecords offices,
           SimilarVisits similar, PlatformTransactionManager transactions) {
        this.proposals = proposals;
        this.desk = desk;
        this.records = records;
        this.events = events;
        this.labels = labels;
        this.offices = offices;
        this.similar = similar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Keeps a visit for the first time, as a draft. */
    public ItemId begin(VisitEntry entry, Locale locale) {
        var proposal = proposals.open(ProposalType.VISIT, title(entry, locale));
        return proposals.create(proposal, RecordId.next(), VisitDrafts.draft(entry, EventDraft.empty()), null);
    }

    /** Keeps what was typed, provided nobody saved since {@code version}; otherwise nothing changes. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SaveResult save(ItemId item, int version, VisitEntry entry, Locale locale) {
        return wholly(() -> {
            var before = proposals.find(item).orElseThrow();
            return save(before, version, VisitDrafts.draft(entry, (EventDraft) before.draft()), title(entry, locale));
        });
    }

    private SaveResult save(ItemView before, int version, EventDraft draft, String title) {
        var saved = proposals.save(before.id(), version, draft);
        if (saved instanceof SaveResult.Saved) {
            proposals.rename(before.proposal(), title);
        }
        return saved;
    }

    /** All of the work or nothing. Of two at the same instant the later looks again, and finds that it is late. */
    private SaveResult wholly(Supplier<SaveResult> work) {
        try {
            return inTransaction(work);
        } catch (OptimisticLockingFailureException late) {
            return inTransaction(work);
        }
    }

    private SaveResult inTransaction(Supplier<SaveResult> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = work.get();
            if (!(result instanceof SaveResult.Saved)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private String title(VisitEntry entry, Locale locale) {
        var date = entry.date();
        // Words that lean on the day they were typed, such as "yesterday", mean something else the day after.
        var when = date == null ? null : date.asWritten() == null || date.anchor() != null ? date.edtf() : date.asWritten();
        var names = labels.of(Stream.of(entry.from(), entry.to()).filter(Objects::nonNull).toList(), locale);
        var way = Stream.of(entry.from(), entry.to()).filter(Objects::nonNull).map(names::get).filter(Objects::nonNull).map(Label::text)
                .collect(Collectors.joining(" → "));
        return Stream.of(Messages.text(locale, "visit.title"), when, way).filter(part -> part != null && !Blanks.isBlank(part))
                .collect(Collectors.joining(" · "));
    }

    /**
     * Saves, writes the office's record, cites it line by line, and puts visit and source before the reviewers; or changes nothing.
     *
     * @param answer to a reviewer's question, null where there is none
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SaveResult submit(ItemId id, int version, VisitEntry entry, @Nullable String answer, Locale locale) {
        return wholly(() -> {
            var before = proposals.find(id).orElseThrow();
            var title = title(entry, locale);
            var log = VisitLog.of(entry, labels.of(Stream.of(entry.tie(), entry.from(), entry.to()).filter(Objects::nonNull).toList(), locale),
                    CurrentActor.get().name(), locale);
            var kept = offices.keep(before.proposal(), log, Messages.text(locale, "visit.log.title", title), locale);
            var draft = VisitDrafts.cited(VisitDrafts.draft(entry, (EventDraft) before.draft()), base(before), kept::cite);
            var saved = save(before, version, draft, title);
            if (saved instanceof SaveResult.Saved && answer != null && !Blanks.isBlank(answer)) {
                proposals.remark(id, RemarkType.ANSWER, Blanks.strip(answer));
            }
            return saved instanceof SaveResult.Saved ? proposals.submit(List.of(id)) : saved;
        });
    }

    /** What a visit is compared with: the record as it was when its change began, or nothing. */
    private EventDraft base(ItemView item) {
        return records.history(item.record()).stream().filter(revision -> revision.number() == item.baseNumber())
                .map(revision -> (EventDraft) revision.draft()).findFirst().orElseGet(EventDraft::empty);
    }

    /** Takes a waiting visit back to correct it: it leaves the queue of the reviewers until it is submitted again. */
    public SaveResult takeBack(ItemId id) {
        var taken = withdraw(id);
        return taken instanceof SaveResult.Saved ? takeUpAgain(id) : taken;
    }

    /** Throws a visit away; {@link #takeUpAgain} undoes it. */
    public SaveResult withdraw(ItemId id) {
        var away = proposals.withdraw(id);
        if (away instanceof SaveResult.Saved) {
            offices.putAway(proposals.find(id).orElseThrow());
        }
        return away;
    }

    public SaveResult takeUpAgain(ItemId id) {
        var back = proposals.takeUpAgain(id);
        if (back instanceof SaveResult.Saved) {
            offices.takeUpAgain(proposals.find(id).orElseThrow());
        }
        return back;
    }

    /** A visit, also a decided one; empty where there is none or it is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<OpenVisit> open(ItemId id) {
        return proposals.find(id).filter(this::isMine).flatMap(this::visit);
    }

    /** The signed-in person's own, and logged as a visit rather than proposed in another way. */
    private boolean isMine(ItemView item) {
        return item.author().equals(CurrentActor.get().account())
                && proposals.find(item.proposal()).filter(proposal -> proposal.type() == ProposalType.VISIT).isPresent();
    }

    private Optional<OpenVisit> visit(ItemView item) {
        return item.draft() instanceof EventDraft draft ? Optional.of(new OpenVisit(item.id(), item.record(), item.state(), item.version(),
                proposals.find(item.proposal()).orElseThrow().title(), item.action() == Action.CHANGE, VisitDrafts.entry(draft), desk.find(item.id()).map(review -> review.remarks()).orElse(List.of())))
                : Optional.empty();
    }

    /** The signed-in person's visits that are not decided, latest first. */
    @Transactional(readOnly = true)
    public List<OpenVisit> mine() {
        return proposals.mine(OPEN).stream().filter(this::isMine).flatMap(item -> visit(item).stream()).toList();
    }

    /** What may be the same visit, in the register and among what waits: on near days, of the same tie, sides or places. */
    @Transactional(readOnly = true)
    public List<SimilarVisit> similar(VisitEntry entry, @Nullable ItemId except, Locale locale) {
        return similar.of(entry, except == null ? null : proposals.find(except).map(ItemView::record).orElse(null), locale);
    }

    /** An earlier visit as the beginning of a new one: everything but its date, note and evidence. */
    @Transactional(readOnly = true)
    public Optional<VisitEntry> repeat(RecordId record) {
        return records.draft(record, EventDraft.class).map(VisitDrafts::entry).map(entry -> new VisitEntry(entry.tie(), entry.from(), entry.to(),
                null, entry.group(), entry.head(), entry.headOffice(), entry.size(), entry.purpose(), entry.fields(), entry.places(), true, null));
    }

    /** Begins to complete a planned visit of the register: a change in which it was held. An open one of the same person is gone on with. */
    public Optional<ItemId> complete(RecordId record, Locale locale) {
        var mine = proposals.openItemsOf(record).stream().filter(item -> item.action() == Action.CHANGE && isMine(item)).findFirst();
        if (mine.isPresent()) {
            return mine.map(ItemView::id);
        }
        return records.find(record).filter(found -> found.state() == RecordState.ACTIVE && found.draft() instanceof EventDraft).map(found -> change(found, locale));
    }

    private ItemId change(RecordView found, Locale locale) {
        var draft = (EventDraft) found.draft();
        var entry = VisitDrafts.entry(draft);
        var held = new VisitEntry(entry.tie(), entry.from(), entry.to(), entry.date(), entry.group(), entry.head(), entry.headOffice(),
                entry.size(), entry.purpose(), entry.fields(), entry.places(), false, entry.note());
        var proposal = proposals.open(ProposalType.VISIT, title(held, locale));
        return proposals.change(proposal, found.id(), found.number(), VisitDrafts.draft(held, draft), Messages.text(locale, "visit.completed.reason"));
    }

    /** Visits of the register that were planned and whose last day has passed, or is near: to be completed. */
    @Transactional(readOnly = true)
    public List<SimilarVisit> planned(Locale locale) {
        return events.planned(locale).stream().map(SimilarVisits::of).toList();
    }

    /**
     * The visits of the last years, latest first: to be repeated.
     *
     * @param tie to which they belong, null for those of every tie
     */
    @Transactional(readOnly = true)
    public List<SimilarVisit> past(@Nullable RecordId tie, LocalDate today, Locale locale) {
        return events.lately(tie, today, locale).stream().map(SimilarVisits::of).toList();
    }
}
