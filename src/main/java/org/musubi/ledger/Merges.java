package org.musubi.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making one record of two that mean the same: a proposal that changes the survivor and leads the other to it. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class Merges {

    private final RecordRepository records;
    private final Records views;
    private final Proposals proposals;
    private final MergeRules rules;
    private final DraftJson json;

    Merges(RecordRepository records, Records views, Proposals proposals, MergeRules rules, DraftJson json) {
        this.records = records;
        this.views = views;
        this.proposals = proposals;
        this.rules = rules;
        this.json = json;
    }

    /** What would come of it; stores nothing. */
    @Transactional(readOnly = true)
    public MergeResult preview(RecordId survivor, RecordId absorbed) {
        var into = records.findById(survivor.value()).orElseThrow();
        var from = records.findById(absorbed.value()).orElseThrow();
        var problems = rules.problems(into, from);
        if (!problems.isEmpty()) {
            return new MergeResult.Refused(problems);
        }
        var stays = views.find(survivor).orElseThrow();
        var goes = views.find(absorbed).orElseThrow();
        return json.kind(into.kind()).unite(stays.draft(), goes.draft())
                .<MergeResult>map(united -> new MergeResult.Possible(stays, goes, united))
                .orElseGet(() -> new MergeResult.Refused(List.of(DraftProblem.at("/", "mergeNotThisKind", into.label()))));
    }

    /**
     * Proposes what was previewed, provided that neither record was changed since.
     *
     * @param title of the proposal, in the reader's language
     */
    public MergeResult propose(MergeResult.Possible seen, String title, String reason) {
        var again = preview(seen.survivor().id(), seen.absorbed().id());
        if (!(again instanceof MergeResult.Possible now)) {
            return again;
        }
        var moved = new ArrayList<DraftProblem>();
        if (now.survivor().number() != seen.survivor().number()) {
            moved.add(DraftProblem.at("/", "recordMovedOn", now.survivor().label()));
        }
        if (now.absorbed().number() != seen.absorbed().number()) {
            moved.add(DraftProblem.at("/", "recordMovedOn", now.absorbed().label()));
        }
        if (!moved.isEmpty()) {
            return new MergeResult.Refused(moved);
        }
        var proposal = proposals.open(ProposalType.MERGE, title);
        var items = new ArrayList<ItemId>();
        if (!seen.united().equals(now.survivor().draft())) {
            items.add(proposals.change(proposal, now.survivor().id(), now.survivor().number(), seen.united(), reason));
        }
        items.add(proposals.merge(proposal, now.absorbed(), now.survivor().id(), reason));
        return new MergeResult.Proposed(proposal, items);
    }
}
