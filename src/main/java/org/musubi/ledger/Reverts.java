package org.musubi.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking something approved back: computed as a proposal that somebody else decides. Later edits are kept. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class Reverts {

    private final RecordRepository records;
    private final RevisionRepository revisions;
    private final Proposals proposals;
    private final UnitBook units;
    private final DraftJson json;

    Reverts(RecordRepository records, RevisionRepository revisions, Proposals proposals, UnitBook units, DraftJson json) {
        this.records = records;
        this.revisions = revisions;
        this.proposals = proposals;
        this.units = units;
        this.json = json;
    }

    /**
     * Proposes to take one revision back: the first one by retiring the record, a retirement by restoring it, any other
     * unit by unit. Of a retired record there is only the retirement to take back.
     *
     * @param title of the proposal, in the reader's language
     */
    public RevertResult propose(RecordId id, int number, String title, String reason) {
        var record = records.findById(id.value()).orElseThrow();
        var undone = revisions.find(id.value(), number).orElseThrow();
        var current = revisions.find(id.value(), record.currentNumber()).orElseThrow();
        var standing = json.read(current.kind(), current.format(), current.draft());
        if (undone.retires() && record.currentNumber() == number) {
            var proposal = proposals.open(ProposalType.REVERT, title);
            return new RevertResult.Proposed(proposal,
                    proposals.restore(proposal, id, number, standing, reason), new ArrayList<>());
        }
        if (record.state() == RecordState.RETIRED) {
            return new RevertResult.NothingToTakeBack(List.of());
        }
        if (number == 1) {
            var proposal = proposals.open(ProposalType.REVERT, title);
            return new RevertResult.Proposed(proposal,
                    proposals.retire(proposal, id, record.currentNumber(), standing, reason), new ArrayList<>());
        }
        var before = units.revisionTree(id, number - 1);
        var after = json.tree(undone.kind(), undone.format(), undone.draft());
        var target = json.tree(standing);
        var held = UnitTree.units(target);
        var set = UnitTree.units(after);
        var kept = new ArrayList<String>();
        var taken = new ArrayList<String>();
        for (String path : UnitTree.changedPaths(before, after)) {
            (Objects.equals(held.get(path), set.get(path)) ? taken : kept).add(path);
        }
        if (taken.isEmpty()) {
            return new RevertResult.NothingToTakeBack(kept);
        }
        taken.forEach(path -> UnitTree.copyUnit(target, path, before));
        var proposal = proposals.open(ProposalType.REVERT, title);
        var item = proposals.change(proposal, id, record.currentNumber(), json.read(record.kind(), target), reason);
        return new RevertResult.Proposed(proposal, item, kept);
    }
}
