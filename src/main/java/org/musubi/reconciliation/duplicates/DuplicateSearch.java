package org.musubi.reconciliation.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.Records;
import org.musubi.ledger.RevisionApplied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares every record that changed with those near it. What is still to do stands in a table, so that a restart goes on where it was. */
@Component
public class DuplicateSearch {

    /** Raised when the rules change: every register then compares all its records once more. */
    static final int RULES = 1;

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateSearch.class);
    private static final Actor ITSELF = new Actor(new AccountId(new UUID(0, 0)), "Musubi", Set.of(Roles.READER));
    private static final int MOST_OF_A_RECORD = 12;
    private static final int MOST_REFERRERS = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final DuplicatePairs pairs;
    private final Records records;
    private final Map<String, Comparing> byKind = new HashMap<>();

    DuplicateSearch(JdbcClient jdbc, TransactionTemplate transactions, DuplicatePairs pairs, Records records, List<Comparing> comparing) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pairs = pairs;
        this.records = records;
        comparing.forEach(one -> one.kinds().forEach(kind -> byKind.put(kind, one)));
    }

    /** Part of the transaction that wrote the revision: what is applied is compared, whatever happens next. */
    @EventListener
    void applied(RevisionApplied revision) {
        if (byKind.containsKey(revision.kind())) {
            jdbc.sql("INSERT INTO duplicate_due (record_id) VALUES (?)").param(revision.record().value()).update();
        }
    }

    /** Compares all that is due; returns how many records these were. */
    public int catchUp() {
        int done = 0;
        beginAnew();
        while (next()) {
            done++;
        }
        return done;
    }

    /** Where the pairs were found by older rules, or never, every record is due. */
    private void beginAnew() {
        transactions.executeWithoutResult(held -> {
            if (rules() != RULES) {
                jdbc.sql("INSERT INTO duplicate_due (record_id) SELECT id FROM record WHERE state = 'ACTIVE' ORDER BY id").update();
                jdbc.sql("UPDATE duplicate_rules SET version = ? WHERE id = 1").param(RULES).update();
            }
        });
    }

    /** Held until the end of the transaction: one process compares at a time. */
    private int rules() {
        return jdbc.sql("SELECT version FROM duplicate_rules WHERE id = 1 FOR UPDATE").query(Integer.class).optional().orElseGet(() -> {
            jdbc.sql("INSERT INTO duplicate_rules (id, version) VALUES (1, 0)").update();
            return 0;
        });
    }

    /** Compares one record; false where none is due. */
    private boolean next() {
        var due = jdbc.sql("SELECT record_id FROM duplicate_due ORDER BY id LIMIT 1").query(UUID.class).optional().map(RecordId::new);
        due.ifPresent(record -> {
            try {
                transactions.executeWithoutResult(held -> compare(record));
            } catch (RuntimeException broken) {
                LOG.error("Record {} could not be compared with others; it is left out until it changes", record, broken);
                transactions.executeWithoutResult(held -> doneWith(record));
            }
        });
        return due.isPresent();
    }

    private void compare(RecordId id) {
        rules();
        doneWith(id);
        CurrentActor.runAs(ITSELF, () -> {
            var record = records.find(id);
            if (record.isPresent() && record.get().state() == RecordState.ACTIVE) {
                var found = byKind.containsKey(record.get().kind()) ? byKind.get(record.get().kind()).with(id, record.get().kind(), record.get().draft()) : List.<Finding>of();
                pairs.replace(id, record.get().kind(), found.stream().sorted(Finding.SUREST).limit(MOST_OF_A_RECORD).toList());
            } else {
                pairs.remove(id);
                byKind.values().forEach(one -> one.forget(id));
                // Who named it names its survivor now, and may be like others by that.
                jdbc.sql("INSERT INTO duplicate_due (record_id) SELECT DISTINCT from_id FROM record_link WHERE to_id = ? ORDER BY from_id LIMIT " + MOST_REFERRERS)
                        .param(id.value()).update();
            }
            return true;
        });
    }

    private void doneWith(RecordId record) {
        jdbc.sql("DELETE FROM duplicate_due WHERE record_id = ?").param(record.value()).update();
    }
}
