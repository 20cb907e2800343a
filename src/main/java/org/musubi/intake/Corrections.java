package org.musubi.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Ids;
import org.musubi.intake.OpenImport.Held;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Mention;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SaveResult;
import org.musubi.reconciliation.AcceptanceId;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.JudgementId;
import org.musubi.reconciliation.JudgementScope;
import org.musubi.reconciliation.Judgements;
import org.musubi.reconciliation.MentionKey;
import org.musubi.reconciliation.NewJudgement;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.springframework.stereotype.Component;

/** Changes mentions of open drafts, keeps what stood before together with the judgements it follows from, and takes both back. */
@Component
class Corrections {

    private final ImportStore store;
    private final Proposals proposals;
    private final Judgements judgements;

    Corrections(ImportStore store, Proposals proposals, Judgements judgements) {
        this.store = store;
        this.proposals = proposals;
        this.judgements = judgements;
    }

    /** What a correction changed, kept so that it can be taken back. */
    record Changes(List<Change> changes, @Nullable ItemId creation, List<UUID> judgements) {

        Changes {
            // Corrections kept before there were judgements follow from none.
            judgements = judgements == null ? List.of() : List.copyOf(judgements);
        }
    }

    /** One mention before and after. */
    record Change(ItemId item, String path, Cited<Mention> before, Cited<Mention> after) {
    }

    /** Where a record is drafted for mentions of an import. */
    record Creation(ItemId item, RecordId record) {
    }

    /** A mention in the draft it stands in. */
    record Placed(ItemId item, EventDraft draft, MentionAt at) {

        /** What makes it identical with others; empty for a mention without words. */
        Optional<MentionKey> key() {
            return OfficeMentions.isUnnamed(at) ? Optional.of(OfficeMentions.key(draft, at)) : MentionWords.key(at);
        }
    }

    /** The mentions of open drafts that are chosen. */
    static List<Placed> mentions(OpenImport open, Predicate<Placed> chosen) {
        return open.workable() ? open.shown().stream().filter(Held::open)
                .flatMap(held -> EventMentions.of(held.draft()).stream().map(at -> new Placed(held.item().id(), held.draft(), at))).filter(chosen).toList() : List.of();
    }

    /** What is said of mentions. */
    record Said(Answer answer, @Nullable RecordId record, @Nullable String why, @Nullable AcceptanceId by) {

        static Said of(Answer answer, @Nullable RecordId record) {
            return new Said(answer, record, null, null);
        }
    }

    /** Says the same of every way in which the source writes these mentions, once for each scope. */
    List<JudgementId> judge(List<Placed> mentions, Function<Placed, JudgementScope> scope, Said said) {
        record Once(MentionKey key, JudgementScope scope) {
        }
        var words = new LinkedHashMap<Once, String>();
        mentions.forEach(placed -> placed.key().ifPresent(key ->
                words.putIfAbsent(new Once(key, scope.apply(placed)), Objects.requireNonNull(MentionWords.inSource(placed.at().unit())))));
        return judgements.judge(words.entrySet().stream().map(one -> new NewJudgement(one.getKey().key(), one.getValue(), one.getKey().scope(),
                said.answer(), said.record(), said.why(), said.by())).toList());
    }

    /** Mentions that are linked as judgements say. */
    record Linking(Predicate<Placed> chosen, Correction correction, List<JudgementId> follows) {
    }

    /** Links many names at once; each is kept, and taken back, for itself. Returns how many mentions it changed. */
    int apply(OpenImport open, List<Linking> links) {
        var changes = change(open, links);
        for (int at = 0; at < links.size(); at++) {
            keep(open, changes.get(at), null, links.get(at).follows());
        }
        return changes.stream().mapToInt(List::size).sum();
    }

    /** Corrects the chosen mentions of open drafts; a null correction changes nothing and is kept for its judgements. */
    CorrectionResult apply(OpenImport open, Predicate<Placed> chosen, @Nullable Correction correction, @Nullable Creation creation, List<JudgementId> follows) {
        var changes = correction == null ? List.<Change>of() : change(open, List.of(new Linking(chosen, correction, follows))).getFirst();
        return new CorrectionResult(keep(open, changes, creation, follows), changes.size(), changes.stream().map(Change::item).distinct().toList(),
                creation == null ? null : creation.record());
    }

    /** What each of them changed. */
    private List<List<Change>> change(OpenImport open, List<Linking> links) {
        List<List<Change>> changes = links.stream().<List<Change>>map(link -> new ArrayList<>()).toList();
        for (Held held : open.shown()) {
            if (open.workable() && held.open()) {
                var draft = EventMentions.map(held.draft(), at -> {
                    var unit = at.unit();
                    var placed = new Placed(held.item().id(), held.draft(), at);
                    int link = 0;
                    while (link < links.size() && !links.get(link).chosen().test(placed)) {
                        link++;
                    }
                    var corrected = link == links.size() ? unit : corrected(unit, links.get(link).correction());
                    if (!corrected.equals(unit)) {
                        changes.get(link).add(new Change(held.item().id(), at.path(), unit, corrected));
                    }
                    return corrected;
                });
                if (!draft.equals(held.draft())) {
                    saved(proposals.save(held.item().id(), held.view().version(), draft));
                }
            }
        }
        return changes;
    }

    private UUID keep(OpenImport open, List<Change> changes, @Nullable Creation creation, List<JudgementId> follows) {
        var id = Ids.next();
        store.insertCorrection(id, open.record().id(), ReadingSnapshot.MAPPER.writeValueAsString(new Changes(changes, creation == null ? null : creation.item(),
                follows.stream().map(JudgementId::value).toList())), follows.isEmpty() ? null : follows.getFirst());
        return id;
    }

    /** The quote keeps what the source wrote; where the name changes, the citation says how the source states it. */
    private static Cited<Mention> corrected(Cited<Mention> unit, Correction correction) {
        var old = unit.value();
        var name = correction.written() == null ? old.asWritten() : correction.written();
        var role = correction.role() == null ? old.role() : correction.role();
        var link = correction.unlink() ? null : correction.link() == null ? old.link() : correction.link();
        var changed = unit.withValue(new Mention(name, role, old.language(), link));
        if (changed.equals(unit)) {
            return unit;
        }
        if (!Objects.equals(name, old.asWritten()) && old.asWritten() != null) {
            changed = changed.withCitations(unit.citations().stream().map(citation -> stating(citation, old.asWritten())).toList());
        }
        return changed.withDoubts(unit.doubts().stream().filter(doubt -> !doubt.equals("doubtful_name") && !doubt.equals("ambiguous")).toList());
    }

    private static Citation stating(Citation citation, String words) {
        return citation.stated() != null ? citation : new Citation(citation.id(), citation.source(), citation.text(), citation.start(),
                citation.end(), citation.quote(), citation.locator(), words, citation.stance(), citation.confidence());
    }

    /** Drafts a record that bears the name of a mention. */
    Creation create(OpenImport open, MentionAt mention, String kind, @Nullable String name) {
        var record = RecordId.next();
        var written = Objects.requireNonNull(MentionWords.written(mention.mention()));
        return new Creation(proposals.create(open.record().openProposal(), record, draft(kind, names(mention.unit(), written, name, open)), null), record);
    }

    private static List<Cited<NameForm>> names(Cited<Mention> mention, String written, @Nullable String name, OpenImport open) {
        var language = mention.value().language() != null ? mention.value().language() : ReadingSnapshot.of(open.record()).language();
        var names = new ArrayList<Cited<NameForm>>();
        boolean asWritten = name == null || name.equals(written);
        if (!asWritten) {
            names.add(Cited.element(NameForm.preferred(name, language), Basis.GIVEN, List.of()));
        }
        var form = asWritten ? NameForm.preferred(written, language) : NameForm.variant(written, language);
        names.add(Cited.element(form, mention.basis(), mention.citations()));
        return names;
    }

    private static Draft draft(String kind, List<Cited<NameForm>> names) {
        return switch (kind) {
            case "place" -> new PlaceDraft(names, null, null, null);
            case "person" -> new PersonDraft(names, List.of(), null);
            case "organisation" -> new OrganisationDraft(names, null, null, null);
            default -> throw new IllegalArgumentException("No " + kind + " is created from a mention");
        };
    }

    /** Takes a correction back where nobody changed the mentions since, with its judgements; returns how many mentions are as before. */
    int undo(UUID correction) {
        var kept = store.takeCorrection(correction);
        if (kept.isEmpty()) {
            return 0;
        }
        var made = ReadingSnapshot.MAPPER.readValue(kept.get(), Changes.class);
        made.judgements().forEach(judgement -> judgements.takeBack(new JudgementId(judgement)));
        int undone = 0;
        for (ItemId item : made.changes().stream().map(Change::item).distinct().toList()) {
            var view = proposals.find(item).orElseThrow();
            if (view.state() != ItemState.DRAFT && view.state() != ItemState.RETURNED) {
                continue;
            }
            var draft = (EventDraft) view.draft();
            for (Change change : made.changes()) {
                if (change.item().equals(item) && EventMentions.find(draft, change.path()).map(MentionAt::unit).filter(change.after()::equals).isPresent()) {
                    draft = EventMentions.replace(draft, change.path(), change.before());
                    undone++;
                }
            }
            if (!draft.equals(view.draft())) {
                saved(proposals.save(item, view.version(), draft));
            }
        }
        withdrawUnneeded(made.creation());
        return undone;
    }

    /** A record that was to be created for these mentions alone is not created. */
    private void withdrawUnneeded(@Nullable ItemId creation) {
        if (creation == null) {
            return;
        }
        var view = proposals.find(creation).orElseThrow();
        boolean needed = proposals.itemsOf(view.proposal()).stream().filter(item -> item.state().isOpen())
                .map(ItemView::draft).filter(EventDraft.class::isInstance).map(EventDraft.class::cast)
                .flatMap(draft -> EventMentions.of(draft).stream()).anyMatch(at -> view.record().equals(at.mention().link()));
        if (!needed && view.state() == ItemState.DRAFT) {
            saved(proposals.withdraw(creation));
        }
    }

    private static void saved(SaveResult result) {
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException("A correction was not saved: " + result);
        }
    }
}
