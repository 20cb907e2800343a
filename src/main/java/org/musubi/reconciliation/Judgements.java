package org.musubi.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What curators said names in sources mean: kept for ever, at once in force, taken back by adding that it is. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class Judgements {

    private static final String ROWS = """
            SELECT j.id, j.mention_key, j.kind, j.words, j.source_id, j.item_id, j.path, j.answer, COALESCE(d.final_id, j.record_id) AS record_id, j.made_by, j.made_by_name, j.made_at, j.why,
                b.made_by_name AS back_by, b.made_at AS back_at
            FROM judgement j LEFT JOIN judgement b ON b.takes_back = j.id LEFT JOIN redirect d ON d.from_id = j.record_id
            WHERE j.answer IS NOT NULL""";
    private static final int MOST_ASKED = 500;
    private static final int LONGEST_WORDS = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Judgements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public JudgementId judge(NewJudgement judgement) {
        return judge(List.of(judgement)).getFirst();
    }

    /** Keeps judgements made by one stroke: they are taken back together. */
    public List<JudgementId> judge(List<NewJudgement> made) {
        var ids = made.stream().map(one -> JudgementId.next()).toList();
        for (int i = 0; i < ids.size(); i++) {
            var one = made.get(i);
            insert(ids.get(i), one, one.answer(), null, ids.getFirst());
        }
        return ids;
    }

    /** Adds that a judgement is taken back; false where it was before, or never was. */
    public boolean takeBack(JudgementId id) {
        // Held, so that of two who take back at once the second sees what the first did.
        jdbc.sql("SELECT id FROM judgement WHERE id = ? FOR UPDATE").param(id.value()).query(UUID.class).optional();
        var found = find(id).filter(judgement -> judgement.takenBack() == null);
        found.ifPresent(old -> insert(JudgementId.next(), new NewJudgement(old.key(), old.words(), old.scope(), old.answer(), old.record(), null, null), null, id, null));
        return found.isPresent();
    }

    /** @param answer null where it takes another back: then it repeats only what that one was about */
    private void insert(JudgementId id, NewJudgement made, @Nullable Answer answer, @Nullable JudgementId takesBack, @Nullable JudgementId decision) {
        var actor = CurrentActor.get();
        var scope = made.scope();
        var record = answer == null ? null : made.record();
        jdbc.sql("""
                        INSERT INTO judgement (id, mention_key, kind, words, source_id, item_id, path, answer, record_id, made_by, made_by_name, made_at,
                            why, takes_back, decision_id, acceptance_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value()).param(made.key().key()).param(made.key().kind()).param(shortened(made.words())).param(scope.source() == null ? null : scope.source().value())
                .param(scope.item() == null ? null : scope.item().value()).param(scope.path()).param(answer == null ? null : answer.name())
                .param(record == null ? null : record.value()).param(actor.account().value()).param(actor.name()).param(Timestamp.from(clock.instant()))
                .param(made.why()).param(takesBack == null ? null : takesBack.value()).param(decision == null ? null : decision.value())
                .param(made.by() == null ? null : made.by().value()).update();
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_WORDS / 2 ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS / 2));
    }

    @Transactional(readOnly = true)
    public Optional<Judgement> find(JudgementId id) {
        return jdbc.sql(ROWS + " AND j.id = ?").param(id.value()).query(Judgements::row).optional();
    }

    /** The judgements in force about these mentions, each with those of its key. */
    @Transactional(readOnly = true)
    public Map<MentionKey, List<Judgement>> of(Collection<MentionKey> keys) {
        var found = new HashMap<MentionKey, List<Judgement>>();
        var asked = keys.stream().map(MentionKey::key).distinct().toList();
        var wanted = Map.copyOf(keys.stream().distinct().collect(Collectors.toMap(key -> key, key -> true)));
        for (int from = 0; from < asked.size(); from += MOST_ASKED) {
            jdbc.sql(ROWS + " AND b.id IS NULL AND j.mention_key IN (:keys) ORDER BY j.made_at, j.id")
                    .param("keys", asked.subList(from, Math.min(asked.size(), from + MOST_ASKED))).query(Judgements::row).list().stream()
                    .filter(judgement -> wanted.containsKey(judgement.key()))
                    .forEach(judgement -> found.computeIfAbsent(judgement.key(), key -> new ArrayList<>()).add(judgement));
        }
        return found;
    }

    /** Everything that was ever said about a mention, the latest first, with what was taken back. */
    @Transactional(readOnly = true)
    public List<Judgement> history(MentionKey key) {
        return jdbc.sql(ROWS + " AND j.mention_key = ? AND j.kind = ? ORDER BY j.made_at DESC, j.id DESC").param(key.key()).param(key.kind())
                .query(Judgements::row).list();
    }

    /** The judgements in force of the person who asks, the latest first. */
    @Transactional(readOnly = true)
    public List<Judgement> mine(Instant since, int most) {
        return jdbc.sql(ROWS + " AND b.id IS NULL AND j.made_by = ? AND j.made_at >= ? ORDER BY j.made_at DESC, j.id DESC LIMIT ?")
                .param(CurrentActor.get().account().value()).param(Timestamp.from(since)).param(most).query(Judgements::row).list();
    }

    /** How many judgements in force the person who asks has made. */
    @Transactional(readOnly = true)
    public int countMine(Instant since) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM judgement j LEFT JOIN judgement b ON b.takes_back = j.id
                        WHERE j.answer IS NOT NULL AND b.id IS NULL AND j.made_by = ? AND j.made_at >= ?""")
                .param(CurrentActor.get().account().value()).param(Timestamp.from(since)).query(Integer.class).single();
    }

    private static Judgement row(ResultSet row, int number) throws SQLException {
        var source = row.getObject("source_id", UUID.class);
        var item = row.getObject("item_id", UUID.class);
        var record = row.getObject("record_id", UUID.class);
        var back = row.getString("back_by");
        return new Judgement(new JudgementId(row.getObject("id", UUID.class)), new MentionKey(row.getString("mention_key"), row.getString("kind")),
                row.getString("words"), new JudgementScope(source == null ? null : new RecordId(source), item == null ? null : new ItemId(item), row.getString("path")),
                Answer.valueOf(row.getString("answer")), record == null ? null : new RecordId(record), new AccountId(row.getObject("made_by", UUID.class)),
                row.getString("made_by_name"), row.getTimestamp("made_at").toInstant(), row.getString("why"),
                back == null ? null : new Judgement.TakenBack(back, row.getTimestamp("back_at").toInstant()));
    }
}
