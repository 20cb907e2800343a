package org.musubi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.musubi.ledger.Records;
import org.musubi.ledger.SaveResult;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.NameForm;
import org.musubi.register.event.EventDraft;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names in an import: what they may mean, one correction for all that are written the same, and its undoing. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class ImportMentions {

    private final ImportStore store;
    private final OpenImports imports;
    private final Proposals proposals;
    private final Records records;
    private final KnownForms known;

    ImportMentions(ImportStore store, OpenImports imports, Proposals proposals, Records records, KnownForms known) {
        this.store = store;
        this.imports = imports;
        this.proposals = proposals;
        this.records = records;
        this.known = known;
    }

    /** What a correction changed, kept so that it can be taken back. */
    record Changes(List<Change> changes, @Nullable ItemId creation) {
    }

    /** One mention before and after. */
    record Change(ItemId item, String path, Cited<Mention> before, Cited<Mention> after) {
    }

    private record Key(String written, String kind) {
    }

    private record Found(Held held, MentionAt at) {
    }

    /** The mentions of open drafts, those written the same in one group, in the order of their first mention. */
    @Transactional(readOnly = true)
    public List<MentionGroup> groups(ImportId id) {
        var open = imports.find(id).orElseThrow();
        var found = new LinkedHashMap<Key, List<Found>>();
        for (Held held : open.shown()) {
            if (held.open()) {
                EventMentions.of(held.draft()).stream().filter(at -> written(at.mention()) != null)
                        .forEach(at -> found.computeIfAbsent(new Key(Objects.requireNonNull(written(at.mention())), at.use().kinds().getFirst()),
                                key -> new ArrayList<>()).add(new Found(held, at)));
            }
        }
        var labels = labels(open, found.values().stream().flatMap(List::stream).map(one -> one.at().mention().link())
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.entrySet().stream().map(group -> group(group.getKey().written(), group.getValue(), labels)).toList();
    }

    private MentionGroup group(String written, List<Found> found, Map<RecordId, String> labels) {
        var uses = found.stream().map(one -> one.at().use()).collect(Collectors.toCollection(LinkedHashSet::new));
        var links = new LinkedHashSet<@Nullable RecordId>();
        found.forEach(one -> links.add(one.at().mention().link()));
        var link = links.size() == 1 ? links.getFirst() : null;
        boolean byRule = link != null && found.stream().allMatch(one -> {
            var base = imports.base(one.held().item());
            return base != null && ImportViews.linkedByRule(base, one.held().draft()).contains(one.at().path());
        });
        boolean named = found.getFirst().at().mention().asWritten() != null;
        var kinds = uses.stream().flatMap(use -> use.kinds().stream()).distinct().toList();
        var offers = named ? offers(known.exact(written, kinds)) : List.<LinkOffer>of();
        return new MentionGroup(written, uses, found.size(), found.stream().map(one -> one.held().item().id()).distinct().toList(),
                link, link == null ? null : labels.get(link), byRule, offers);
    }

    private Map<RecordId, String> labels(OpenImport open, Set<RecordId> ids) {
        var labels = new LinkedHashMap<>(records.labels(ids));
        open.others().forEach(item -> labels.putIfAbsent(item.record(), item.label()));
        ids.stream().filter(id -> !labels.containsKey(id)).forEach(id -> proposals.openItemsOf(id).stream().findFirst()
                .ifPresent(item -> labels.put(id, item.label())));
        return labels;
    }

    private static @Nullable String written(Mention mention) {
        return mention.asWritten() == null ? mention.role() : mention.asWritten();
    }

    /** Records of the kinds of a use whose name contains the words, for a picker. */
    @Transactional(readOnly = true)
    public List<LinkOffer> search(String words, MentionUse use, int most) {
        return offers(known.search(words, use.kinds(), most));
    }

    private static List<LinkOffer> offers(List<KnownForm> forms) {
        return forms.stream().map(form -> new LinkOffer(form.record(), form.kind(), form.label(), form.form(), form.waiting())).toList();
    }

    /**
     * Applies a correction to all mentions in open drafts that are written so and stand in one of these uses.
     *
     * @param written the name, or the office where there is no name
     */
    public CorrectionResult correct(ImportId id, String written, Collection<MentionUse> uses, Correction correction) {
        return apply(imports.lock(id).orElseThrow(), written, uses, correction, null, null);
    }

    private CorrectionResult apply(OpenImport open, String written, Collection<MentionUse> uses, Correction correction,
                                   @Nullable ItemId creation, @Nullable RecordId created) {
        var changes = new ArrayList<Change>();
        for (Held held : open.shown()) {
            if (open.workable() && held.open()) {
                int before = changes.size();
                var draft = EventMentions.map(held.draft(), at -> {
                    var unit = at.unit();
                    if (!uses.contains(at.use()) || !written.equals(written(at.mention()))) {
                        return unit;
                    }
                    var corrected = corrected(unit, correction);
                    if (!corrected.equals(unit)) {
                        changes.add(new Change(held.item().id(), at.path(), unit, corrected));
                    }
                    return corrected;
                });
                if (changes.size() > before) {
                    saved(proposals.save(held.item().id(), held.view().version(), draft));
                }
            }
        }
        var correctionId = Ids.next();
        store.insertCorrection(correctionId, open.record().id(),
                ReadingSnapshot.MAPPER.writeValueAsString(new Changes(changes, creation)));
        return new CorrectionResult(correctionId, changes.size(), changes.stream().map(Change::item).distinct().toList(), created);
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

    /**
     * Drafts a new record of this name and links all identical mentions to it. Nothing else ever creates a record.
     *
     * @param kind {@code place}, {@code person} or {@code organisation}
     * @param name its name; null where it is called as written
     */
    public CorrectionResult create(ImportId id, String written, Collection<MentionUse> uses, String kind, @Nullable String name) {
        var open = imports.lock(id).orElseThrow();
        var first = open.shown().stream().filter(Held::open).flatMap(held -> EventMentions.of(held.draft()).stream())
                .filter(at -> uses.contains(at.use()) && written.equals(written(at.mention()))).findFirst();
        if (first.isEmpty() || !open.workable()) {
            return apply(open, written, List.of(), Correction.unlinking(), null, null);
        }
        var record = RecordId.next();
        var item = proposals.create(open.record().openProposal(), record, draft(kind, names(first.get().unit(), written, name, open)), null);
        return apply(open, written, uses, Correction.linkingTo(record), item, record);
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

    /** Takes a correction back where nobody changed the mentions since; returns how many mentions are as before. */
    public int undo(UUID correction) {
        var kept = store.takeCorrection(correction);
        if (kept.isEmpty()) {
            return 0;
        }
        var made = ReadingSnapshot.MAPPER.readValue(kept.get(), Changes.class);
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
