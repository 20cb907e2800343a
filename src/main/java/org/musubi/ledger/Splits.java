package org.musubi.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Making two records of one that mixes two things: a proposal that creates a record of what goes, takes that from the one that
 * stays, and leads to the new one whoever means it. Of each who points at the record it is said whom it means; nothing is guessed.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class Splits {

    private final RecordRepository records;
    private final Records views;
    private final Redirects redirects;
    private final Proposals proposals;
    private final DraftRules rules;
    private final DraftJson json;

    Splits(RecordRepository records, Records views, Redirects redirects, Proposals proposals, DraftRules rules, DraftJson json) {
        this.records = records;
        this.views = views;
        this.redirects = redirects;
        this.proposals = proposals;
        this.rules = rules;
        this.json = json;
    }

    /**
     * What would come of it; stores nothing.
     *
     * @param shares what becomes of the units by their paths; one that is not named stays
     */
    @Transactional(readOnly = true)
    public SplitResult preview(RecordId id, Map<String, Share> shares) {
        var record = records.findById(id.value()).orElseThrow();
        if (record.state() != RecordState.ACTIVE) {
            return new SplitResult.Refused(List.of(MergeRules.notStanding(record)));
        }
        var standing = views.find(id).orElseThrow();
        var whole = json.tree(standing.draft());
        var stays = whole.deepCopy();
        var goes = DraftJson.empty();
        for (String path : UnitTree.units(whole).keySet()) {
            var share = shares.getOrDefault(path, Share.STAYS);
            if (share != Share.STAYS) {
                UnitTree.copyUnit(goes, path, whole);
            }
            if (share == Share.GOES) {
                UnitTree.copyUnit(stays, path, DraftJson.empty());
            }
        }
        if (UnitTree.units(goes).isEmpty()) {
            return new SplitResult.Refused(List.of(DraftProblem.at("/", "splitNothingGoes", standing.label())));
        }
        var problems = new ArrayList<DraftProblem>();
        if (!rules.all(record.kind(), stays).isEmpty()) {
            problems.add(DraftProblem.at("/", "splitStaysBroken", standing.label()));
        }
        if (!rules.all(record.kind(), goes).isEmpty()) {
            problems.add(DraftProblem.at("/", "splitGoesBroken", standing.label()));
        }
        if (!problems.isEmpty()) {
            return new SplitResult.Refused(problems);
        }
        withOwnCitations(goes);
        return new SplitResult.Possible(standing, json.read(record.kind(), stays), json.read(record.kind(), goes));
    }

    /** A citation belongs to one record: that of the new one is another, of the same words. */
    private static void withOwnCitations(ObjectNode draft) {
        UnitTree.units(draft).values().forEach(unit -> unit.get("citations").forEach(citation -> ((ObjectNode) citation).put("id", CitationId.next().toString())));
    }

    /** The records in force that point at this one, or at one that was merged into it, in the order of their labels. */
    @Transactional(readOnly = true)
    public List<Referrer> referrers(RecordId id) {
        return views.referrers(id).stream().filter(referrer -> !referrer.equals(id)).flatMap(referrer -> views.find(referrer).stream())
                .filter(view -> view.state() == RecordState.ACTIVE)
                .map(view -> new Referrer(view.id(), view.kind(), view.label(), List.copyOf(written(json.tree(view.draft()), id))))
                .sorted(Comparator.comparing(Referrer::label).thenComparing(referrer -> referrer.id().value())).toList();
    }

    private LinkedHashSet<String> written(JsonNode node, RecordId meant) {
        var words = new LinkedHashSet<String>();
        forEachMention(node, meant, mention -> {
            var said = Stream.of(mention.path("role").asString(""), mention.path("asWritten").asString("")).filter(word -> !word.isEmpty()).toList();
            if (!said.isEmpty()) {
                words.add(String.join(" ", said));
            }
        });
        return words;
    }

    private void forEachMention(JsonNode node, RecordId meant, Consumer<ObjectNode> visitor) {
        if (node instanceof ObjectNode object) {
            var link = object.path("link").asString("");
            if (!link.isEmpty() && redirects.follow(RecordId.of(link)).equals(meant)) {
                visitor.accept(object);
            }
        }
        node.forEach(child -> forEachMention(child, meant, visitor));
    }

    /**
     * Proposes what was previewed, provided that the record was not changed since and that of everybody who points at it is said whom it means.
     *
     * @param meant STAYS or GOES for each record that points at this one
     * @param title of the proposal, in the reader's language
     */
    public SplitResult propose(SplitResult.Possible seen, Map<RecordId, Share> meant, String title, String reason) {
        var id = seen.standing().id();
        var now = views.find(id).orElseThrow();
        if (now.state() != RecordState.ACTIVE || now.number() != seen.standing().number()) {
            return new SplitResult.Refused(List.of(DraftProblem.at("/", "recordMovedOn", now.label())));
        }
        var referrers = referrers(id);
        var open = referrers.stream().filter(referrer -> !meant.containsKey(referrer.id())).toList();
        if (!open.isEmpty()) {
            return new SplitResult.Refused(List.of(DraftProblem.at("/", "splitReferrersOpen", Integer.toString(open.size()), open.getFirst().label())));
        }
        var proposal = proposals.open(ProposalType.SPLIT, title);
        var part = RecordId.next();
        var items = new ArrayList<ItemId>();
        items.add(proposals.splitOff(proposal, part, id, seen.goes(), reason));
        if (!seen.stays().equals(now.draft())) {
            items.add(proposals.change(proposal, id, now.number(), seen.stays(), reason));
        }
        for (var referrer : referrers) {
            if (Objects.equals(meant.get(referrer.id()), Share.GOES)) {
                var view = views.find(referrer.id()).orElseThrow();
                var tree = json.tree(view.draft());
                forEachMention(tree, id, mention -> mention.put("link", part.toString()));
                items.add(proposals.change(proposal, view.id(), view.number(), json.read(view.kind(), tree), reason));
            }
        }
        return new SplitResult.Proposed(proposal, items);
    }
}
