package org.musubi.reconciliation.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.Answer;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.JudgementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What curators said of pairs of records: only ever added to. A judgement on a record that was merged since is one on its survivor. */
@Component
class PairJudgements {

    private static final String ROWS = """
            SELECT j.id, COALESCE(d.final_id, j.one_id) AS one, COALESCE(e.final_id, j.other_id) AS other, j.answer, j.made_by_name, j.made_at, j.why,
                b.made_by_name AS back_by, b.made_at AS back_at
            FROM pair_judgement j LEFT JOIN pair_judgement b ON b.takes_back = j.id
            LEFT JOIN redirect d ON d.from_id = j.one_id LEFT JOIN redirect e ON e.from_id = j.other_id
            WHERE j.answer IS NOT NULL""";
    /** Where both ends were merged into one record, nothing is left to say of them. */
    private static final String OF_TWO = " AND COALESCE(d.final_id, j.one_id) <> COALESCE(e.final_id, j.other_id)";

    private final JdbcClient jdbc;
    private final Clock clock;

    PairJudgements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    JudgementId add(RecordPair pair, Answer answer, @Nullable String why) {
        var id = JudgementId.next();
        insert(id, pair, answer, why, null);
        return id;
    }

    /** False where it was taken back before, or never was. */
    boolean takeBack(JudgementId id) {
        // Held, so that of two who take back at once the second sees what the first did.
        jdbc.sql("SELECT id FROM pair_judgement WHERE id = ? FOR UPDATE").param(id.value()).query(UUID.class).optional();
        var found = find(id).filter(judgement -> judgement.takenBack() == null);
        found.ifPresent(old -> insert(JudgementId.next(), old.pair(), null, null, id));
        return found.isPresent();
    }

    private void insert(JudgementId id, RecordPair pair, @Nullable Answer answer, @Nullable String why, @Nullable JudgementId takesBack) {
        var actor = CurrentActor.get();
        jdbc.sql("INSERT INTO pair_judgement (id, one_id, other_id, answer, made_by, made_by_name, made_at, why, takes_back) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id.value()).param(pair.one().value()).param(pair.other().value()).param(answer == null ? null : answer.name())
                .param(actor.account().value()).param(actor.name()).param(Timestamp.from(clock.instant())).param(why)
                .param(takesBack == null ? null : takesBack.value()).update();
    }

    Optional<PairJudgement> find(JudgementId id) {
        return jdbc.sql(ROWS + OF_TWO + " AND j.id = ?").param(id.value()).query(PairJudgements::row).optional();
    }

    /** By pair, the judgement in force: the latest that is not taken back. */
    Map<RecordPair, PairJudgement> inForce() {
        return latest(jdbc.sql(ROWS + OF_TWO + " AND b.id IS NULL ORDER BY j.made_at, j.id").query(PairJudgements::row).list());
    }

    /** Those in force that a record is part of. */
    Map<RecordPair, PairJudgement> inForce(RecordId record) {
        return latest(jdbc.sql(ROWS + OF_TWO + " AND b.id IS NULL AND (COALESCE(d.final_id, j.one_id) = ? OR COALESCE(e.final_id, j.other_id) = ?) ORDER BY j.made_at, j.id")
                .params(record.value(), record.value()).query(PairJudgements::row).list());
    }

    private static Map<RecordPair, PairJudgement> latest(List<PairJudgement> oldestFirst) {
        var latest = new HashMap<RecordPair, PairJudgement>();
        oldestFirst.forEach(judgement -> latest.put(judgement.pair(), judgement));
        return latest;
    }

    Set<RecordId> notSameAs(RecordId record) {
        var others = new HashSet<RecordId>();
        inForce(record).values().stream().filter(judgement -> judgement.answer() == Answer.NOT_SAME).forEach(judgement -> others.add(judgement.pair().beside(record)));
        return others;
    }

    /** Those in force of the person who asks, the latest first. */
    List<PairJudgement> mine(Instant since, int most) {
        return jdbc.sql(ROWS + OF_TWO + " AND b.id IS NULL AND j.made_by = ? AND j.made_at >= ? ORDER BY j.made_at DESC, j.id DESC LIMIT ?")
                .param(CurrentActor.get().account().value()).param(Timestamp.from(since)).param(most).query(PairJudgements::row).list();
    }

    /** Everything ever said about two records, the latest first. */
    List<PairJudgement> history(RecordPair pair) {
        return jdbc.sql(ROWS + OF_TWO + " AND j.one_id = ? AND j.other_id = ? ORDER BY j.made_at DESC, j.id DESC")
                .params(pair.one().value(), pair.other().value()).query(PairJudgements::row).list();
    }

    private static PairJudgement row(ResultSet row, int number) throws SQLException {
        var back = row.getString("back_by");
        return new PairJudgement(new JudgementId(row.getObject("id", UUID.class)),
                new RecordPair(new RecordId(row.getObject("one", UUID.class)), new RecordId(row.getObject("other", UUID.class))),
                Answer.valueOf(row.getString("answer")), row.getString("made_by_name"), row.getTimestamp("made_at").toInstant(), row.getString("why"),
                back == null ? null : new Judgement.TakenBack(back, row.getTimestamp("back_at").toInstant()));
    }
}
