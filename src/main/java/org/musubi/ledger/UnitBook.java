package org.musubi.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the rows of proposed units in step with the draft of their item: who wrote which edition of which unit. */
@Component
class UnitBook {

    /** The one unit of an item that is decided as a whole. */
    static final String WHOLE_RECORD = "/";

    private final UnitRepository units;
    private final DecisionRepository decisions;
    private final RevisionRepository revisions;
    private final DraftJson json;

    UnitBook(UnitRepository units, DecisionRepository decisions, RevisionRepository revisions, DraftJson json) {
        this.units = units;
        this.decisions = decisions;
        this.revisions = revisions;
        this.json = json;
    }

    /** The state of the record that the item's units are compared with; empty where the record is new. */
    ObjectNode baseOf(ItemEntity item) {
        return revisionTree(item.recordId(), item.baseNumber());
    }

    ObjectNode revisionTree(RecordId record, int number) {
        if (number == 0) {
            return DraftJson.empty();
        }
        var revision = revisions.find(record.value(), number).orElseThrow();
        return json.tree(revision.kind(), revision.format(), revision.draft());
    }

    Map<String, UnitEntity> latestOf(ItemEntity item) {
        var latest = new HashMap<String, UnitEntity>();
        units.latestOf(item.getId()).forEach(unit -> latest.put(unit.path(), unit));
        return latest;
    }

    /** What units held before they were rewritten, by path; without those never rewritten, only opened anew, or empty before. */
    Map<String, String> earlierOf(ItemEntity item) {
        var earlier = new HashMap<String, String>();
        var content = new HashMap<String, @Nullable String>();
        for (UnitEntity unit : units.allOf(item.getId())) {
            var before = content.put(unit.path(), unit.content());
            if (before != null && !before.equals(unit.content())) {
                earlier.put(unit.path(), before);
            }
        }
        return earlier;
    }

    /** Records what {@code writer} proposes with an item just made. */
    void begin(ItemEntity item, ObjectNode draft, Actor writer, Instant now) {
        update(item, draft, Map.of(), new Pen(writer, false, now));
    }

    /** Records what {@code writer} changed. A unit that did not change keeps its author and what was decided on it. */
    void update(ItemEntity item, ObjectNode draft, Actor writer, Instant now) {
        update(item, draft, latestOf(item), new Pen(writer, false, now));
    }

    /** Records what a reviewer rewrote in the course of a review. */
    void amend(ItemEntity item, ObjectNode draft, Actor reviewer, Instant now) {
        update(item, draft, latestOf(item), new Pen(reviewer, true, now));
    }

    /** Who writes, whether in the course of a review, and when. */
    private record Pen(Actor writer, boolean amends, Instant now) {
    }

    private void update(ItemEntity item, ObjectNode draft, Map<String, UnitEntity> known, Pen pen) {
        if (item.action().isWhole()) {
            if (!known.containsKey(WHOLE_RECORD)) {
                units.save(new UnitEntity(item.getId(), WHOLE_RECORD, 1, pen.writer(),
                        item.action() == Action.RESTORE ? UnitChange.ADDED : UnitChange.REMOVED, null, 0, pen.now()));
            }
            return;
        }
        var before = UnitTree.units(baseOf(item));
        var after = UnitTree.units(draft);
        after.forEach((path, unit) -> {
            ObjectNode old = before.get(path);
            if (unit.equals(old)) {
                withdraw(known.get(path));
            } else {
                write(item, known.get(path), path, old == null ? UnitChange.ADDED : UnitChange.CHANGED, unit, pen);
            }
        });
        before.keySet().stream().filter(path -> !after.containsKey(path))
                .forEach(path -> write(item, known.get(path), path, UnitChange.REMOVED, null, pen));
        known.forEach((path, unit) -> {
            if (!after.containsKey(path) && !before.containsKey(path)) {
                withdraw(unit);
            }
        });
    }

    private void write(ItemEntity item, @Nullable UnitEntity known, String path, UnitChange change,
                       @Nullable ObjectNode unit, Pen pen) {
        String content = unit == null ? null : DraftJson.text(unit);
        int doubts = unit == null ? 0 : unit.path("doubts").size();
        if (known == null) {
            save(new UnitEntity(item.getId(), path, 1, pen.writer(), change, content, doubts, pen.now()), pen);
            return;
        }
        boolean same = known.state() != UnitState.WITHDRAWN && known.change() == change
                && Objects.equals(known.content(), content);
        if (same) {
            return;
        }
        if (item.state() == ItemState.DRAFT && !isDecidedOn(known)) {
            known.write(pen.writer(), change, content, doubts, pen.now());
            return;
        }
        known.supersede();
        save(new UnitEntity(item.getId(), path, known.edition() + 1, pen.writer(), change, content, doubts, pen.now()), pen);
    }

    private void save(UnitEntity unit, Pen pen) {
        units.save(pen.amends() ? unit.asAmended() : unit);
    }

    /** Also an item that was taken out and up again is a draft, with verdicts given before. */
    private boolean isDecidedOn(UnitEntity unit) {
        return decisions.ofItem(unit.getId().itemId()).stream()
                .anyMatch(decision -> decision.path().equals(unit.path()) && decision.edition() == unit.edition());
    }

    private static void withdraw(@Nullable UnitEntity unit) {
        if (unit != null) {
            unit.become(UnitState.WITHDRAWN);
        }
    }

    /** Opens a unit anew after the record changed beneath it, so that it is decided against what stands now. */
    void reopen(UnitEntity unit, UnitChange change, Instant now) {
        unit.supersede();
        units.save(unit.reopened(change, now));
    }
}
