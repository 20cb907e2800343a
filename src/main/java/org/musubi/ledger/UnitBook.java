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

    /** The one unit of an item that retires or restores a record. */
    static final String WHOLE_RECORD = "/";

    private final UnitRepository units;
    private final RevisionRepository revisions;
    private final DraftJson json;

    UnitBook(UnitRepository units, RevisionRepository revisions, DraftJson json) {
        this.units = units;
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

    /** Records what {@code writer} changed. A unit that did not change keeps its author and what was decided on it. */
    void update(ItemEntity item, ObjectNode draft, Actor writer, Instant now) {
        var known = latestOf(item);
        if (item.action() == Action.RETIRE || item.action() == Action.RESTORE) {
            if (!known.containsKey(WHOLE_RECORD)) {
                units.save(new UnitEntity(item.getId(), WHOLE_RECORD, 1, writer,
                        item.action() == Action.RETIRE ? UnitChange.REMOVED : UnitChange.ADDED, null, 0, now));
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
                write(item, known.get(path), path, old == null ? UnitChange.ADDED : UnitChange.CHANGED, unit, writer, now);
            }
        });
        before.keySet().stream().filter(path -> !after.containsKey(path))
                .forEach(path -> write(item, known.get(path), path, UnitChange.REMOVED, null, writer, now));
        known.forEach((path, unit) -> {
            if (!after.containsKey(path) && !before.containsKey(path)) {
                withdraw(unit);
            }
        });
    }

    private void write(ItemEntity item, @Nullable UnitEntity known, String path, UnitChange change,
                       @Nullable ObjectNode unit, Actor writer, Instant now) {
        String content = unit == null ? null : DraftJson.text(unit);
        int doubts = unit == null ? 0 : unit.path("doubts").size();
        if (known == null) {
            units.save(new UnitEntity(item.getId(), path, 1, writer, change, content, doubts, now));
            return;
        }
        boolean same = known.state() != UnitState.WITHDRAWN && known.change() == change
                && Objects.equals(known.content(), content);
        if (same) {
            return;
        }
        if (item.state() == ItemState.DRAFT) {
            known.write(writer, change, content, doubts, now);
            return;
        }
        known.supersede();
        units.save(new UnitEntity(item.getId(), path, known.edition() + 1, writer, change, content, doubts, now));
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
