package org.musubi.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Taking something approved back: computed as a proposal that somebody else decides. Later edits are kept. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class Reverts {

    private final RecordRepository records;
    private final RevisionRepository revisions;
    private final ItemRepository items;
    private final Proposals proposals;
    private final UnitBook units;
    private final DraftJson json;

    Reverts(RecordRepository records, RevisionRepository revisions, ItemRepository items, Proposals proposals, UnitBook units, DraftJson json) {
        this.records = records;
        this.revisions = revisions;
        this.items = items;
        this.proposals = proposals;
        this.units = units;
        this.json = json;
    }

    /**
     * Proposes to take one revision back: the first one by retiring the record, a retirement or a merge by restoring it,
     * any other unit by unit. Of a record that is not active there is only its last revision to take back.
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
            var kept = new ArrayList<String>();
            var restored = proposals.restore(proposal, id, number, standing, reason);
            return new RevertResult.Proposed(proposal, restored, ofSurvivor(undone, proposal, reason, kept), kept);
        }
        if (record.state() != RecordState.ACTIVE) {
            return new RevertResult.NothingToTakeBack(List.of());
        }
        var other = splitOff(undone);
        if (other.isPresent()) {
            return new RevertResult.SplitOff(other.get());
        }
        if (number == 1) {
            var proposal = proposals.open(ProposalType.REVERT, title);
            return new RevertResult.Proposed(proposal,
                    proposals.retire(proposal, id, record.currentNumber(), standing, reason), List.of(), new ArrayList<>());
        }
        var kept = new ArrayList<String>();
        var target = without(record, undone, json.tree(standing), kept);
        if (target.isEmpty()) {
            return new RevertResult.NothingToTakeBack(kept);
        }
        var proposal = proposals.open(ProposalType.REVERT, title);
        var item = proposals.change(proposal, id, record.currentNumber(), target.get(), reason);
        return new RevertResult.Proposed(proposal, item, List.of(), kept);
    }

    /** The other of the two records that a revision made of one, as long as it stands. */
    private Optional<RecordId> splitOff(RevisionEntity undone) {
        var item = items.findById(undone.itemId()).orElseThrow();
        var whole = item.splitFrom();
        var other = whole != null ? Optional.of(whole) : items.splitOff(item.proposalId().value()).stream()
                .filter(part -> item.recordId().equals(part.splitFrom())).map(ItemEntity::recordId).findFirst();
        return other.filter(id -> records.findById(id.value()).filter(record -> record.state() == RecordState.ACTIVE).isPresent());
    }

    /** What a survivor took over when the record was merged into it goes back to that one; what was changed there since stays. */
    private List<ItemId> ofSurvivor(RevisionEntity merge, ProposalId proposal, String reason, List<String> kept) {
        var merged = items.findById(merge.itemId()).orElseThrow();
        var survivorId = merged.survivorId();
        if (survivorId == null) {
            return List.of();
        }
        var changes = items.changesOf(survivorId.value(), merged.proposalId().value()).stream().map(ItemEntity::getId).toList();
        var survivor = records.findById(survivorId.value()).filter(record -> record.state() == RecordState.ACTIVE);
        var united = revisions.historyOf(survivorId.value()).stream().filter(revision -> changes.contains(revision.itemId())).findFirst();
        if (survivor.isEmpty() || united.isEmpty()) {
            return List.of();
        }
        var standing = units.revisionTree(survivorId, survivor.get().currentNumber());
        return without(survivor.get(), united.get(), standing, kept)
                .map(draft -> proposals.change(proposal, survivorId, survivor.get().currentNumber(), draft, reason)).stream().toList();
    }

    /**
     * What stands, without what one revision changed; empty where none of that is left.
     *
     * @param kept gets the paths that were changed again since
     */
    private Optional<Draft> without(RecordEntity record, RevisionEntity undone, ObjectNode standing, List<String> kept) {
        var before = units.revisionTree(record.recordId(), undone.number() - 1);
        var after = json.tree(undone.kind(), undone.format(), undone.draft());
        var held = UnitTree.units(standing);
        var set = UnitTree.units(after);
        var taken = new ArrayList<String>();
        for (String path : UnitTree.changedPaths(before, after)) {
            (Objects.equals(held.get(path), set.get(path)) ? taken : kept).add(path);
        }
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        taken.forEach(path -> UnitTree.copyUnit(standing, path, before));
        return Optional.of(json.read(record.kind(), standing));
    }
}
