package org.musubi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.Corrections.Placed;
import org.musubi.intake.Corrections.Said;
import org.musubi.intake.OpenImport.Held;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.JudgementId;
import org.musubi.reconciliation.JudgementScope;
import org.musubi.reconciliation.Judged;
import org.musubi.reconciliation.Judgements;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names in an import: what they may mean, one correction for all that are written the same, and its undoing. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class ImportMentions {

    private final OpenImports imports;
    private final Proposals proposals;
    private final Records records;
    private final KnownForms known;
    private final Judgements judgements;
    private final Corrections corrections;

    ImportMentions(OpenImports imports, Proposals proposals, Records records, KnownForms known, Judgements judgements, Corrections corrections) {
        this.imports = imports;
        this.proposals = proposals;
        this.records = records;
        this.known = known;
        this.judgements = judgements;
        this.corrections = corrections;
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
                EventMentions.of(held.draft()).stream().filter(at -> MentionWords.written(at.mention()) != null)
                        .forEach(at -> found.computeIfAbsent(new Key(Objects.requireNonNull(MentionWords.written(at.mention())), at.use().kinds().getFirst()),
                                key -> new ArrayList<>()).add(new Found(held, at)));
            }
        }
        var links = found.values().stream().flatMap(List::stream).map(one -> one.at().mention().link()).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = new Known(labels(open, links), records.standing(links), refused(open, found.values()));
        return found.entrySet().stream().map(group -> group(group.getKey().written(), group.getValue(), known)).toList();
    }

    /**
     * What is known of the records in question.
     *
     * @param ends    of those that were merged, the record they lead to
     * @param refused by mention, the records it does not mean
     */
    private record Known(Map<RecordId, String> labels, Map<RecordId, RecordId> ends, Map<MentionAt, Set<RecordId>> refused) {
    }

    /** By mention, the records it was said not to mean. */
    private Map<MentionAt, Set<RecordId>> refused(OpenImport open, Collection<List<Found>> groups) {
        var keys = groups.stream().map(group -> group.getFirst().at()).collect(Collectors.toMap(at -> at, MentionWords::key));
        var judged = judgements.of(keys.values().stream().flatMap(Optional::stream).toList());
        var refused = new LinkedHashMap<MentionAt, Set<RecordId>>();
        keys.forEach((at, key) -> key.ifPresent(one ->
                refused.put(at, Judged.of(judged.getOrDefault(one, List.of()), List.of(open.record().sourceRecord()), null, null).refused())));
        return refused;
    }

    private MentionGroup group(String written, List<Found> found, Known about) {
        var uses = found.stream().map(one -> one.at().use()).collect(Collectors.toCollection(LinkedHashSet::new));
        var links = new LinkedHashSet<@Nullable RecordId>();
        found.forEach(one -> links.add(one.at().mention().link() == null ? null : about.ends().getOrDefault(one.at().mention().link(), one.at().mention().link())));
        var link = links.size() == 1 ? links.getFirst() : null;
        boolean byRule = link != null && found.stream().allMatch(one -> {
            var base = imports.base(one.held().item());
            return base != null && ImportViews.linkedByRule(base, one.held().draft()).contains(one.at().path());
        });
        var first = found.getFirst().at();
        var kinds = uses.stream().flatMap(use -> use.kinds().stream()).distinct().toList();
        var offers = first.mention().asWritten() == null ? List.<LinkOffer>of() : offers(known.exact(written, kinds)).stream()
                .filter(offer -> !about.refused().getOrDefault(first, Set.of()).contains(offer.record())).toList();
        return new MentionGroup(written, uses, found.size(), found.stream().map(one -> one.held().item().id()).distinct().toList(),
                link, link == null ? null : about.labels().get(first.mention().link()), byRule, offers);
    }

    private Map<RecordId, String> labels(OpenImport open, Set<RecordId> ids) {
        var labels = new LinkedHashMap<>(records.labels(ids));
        open.others().forEach(item -> labels.putIfAbsent(item.record(), item.label()));
        ids.stream().filter(id -> !labels.containsKey(id)).forEach(id -> proposals.openItemsOf(id).stream().findFirst()
                .ifPresent(item -> labels.put(id, item.label())));
        return labels;
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
     * Applies a correction to all mentions in open drafts that are written so and stand in one of these uses. A link, and a link
     * taken away, are judgements about them too, which later readings respect.
     *
     * @param written the name, or the office where there is no name
     */
    public CorrectionResult correct(ImportId id, String written, Collection<MentionUse> uses, Correction correction) {
        var open = imports.lock(id).orElseThrow();
        Predicate<Placed> chosen = placed -> uses.contains(placed.at().use()) && written.equals(MentionWords.written(placed.at().mention()));
        return corrections.apply(open, chosen, correction, null, judge(open, Corrections.mentions(open, chosen), correction));
    }

    private List<JudgementId> judge(OpenImport open, List<Placed> chosen, Correction correction) {
        Function<Placed, JudgementScope> scope = placed -> JudgementScope.in(open.record().sourceRecord());
        if (correction.link() != null) {
            return corrections.judge(chosen, scope, Said.of(Answer.SAME, correction.link()));
        }
        if (!correction.unlink()) {
            return List.of();
        }
        var linked = chosen.stream().filter(placed -> placed.at().mention().link() != null)
                .collect(Collectors.groupingBy(placed -> Objects.requireNonNull(placed.at().mention().link()), LinkedHashMap::new, Collectors.toList()));
        return linked.entrySet().stream().flatMap(one -> corrections.judge(one.getValue(), scope, Said.of(Answer.NOT_SAME, one.getKey())).stream()).toList();
    }

    /**
     * Drafts a new record of this name and links all identical mentions to it. Nothing else ever creates a record.
     *
     * @param kind {@code place}, {@code person} or {@code organisation}
     * @param name its name; null where it is called as written
     */
    public CorrectionResult create(ImportId id, String written, Collection<MentionUse> uses, String kind, @Nullable String name) {
        var open = imports.lock(id).orElseThrow();
        Predicate<Placed> chosen = placed -> uses.contains(placed.at().use()) && written.equals(MentionWords.written(placed.at().mention()));
        var mentions = Corrections.mentions(open, chosen);
        if (mentions.isEmpty()) {
            return corrections.apply(open, chosen, null, null, List.of());
        }
        var creation = corrections.create(open, mentions.getFirst().at(), kind, name);
        var judged = corrections.judge(mentions, placed -> JudgementScope.in(open.record().sourceRecord()), Said.of(Answer.NEW, creation.record()));
        return corrections.apply(open, chosen, Correction.linkingTo(creation.record()), creation, judged);
    }

    /** Takes a correction back where nobody changed the mentions since, with its judgements; returns how many mentions are as before. */
    public int undo(UUID correction) {
        return corrections.undo(correction);
    }
}
