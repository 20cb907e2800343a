package org.musubi.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.musubi.base.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was accepted by rules: who, when, by which rule, how many names, and what of it still stands. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class Acceptances {

    private final JdbcClient jdbc;
    private final Clock clock;

    Acceptances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins an acceptance by the person who asks; its judgements name it. */
    public AcceptanceId begin(String rule) {
        var id = AcceptanceId.next();
        var actor = CurrentActor.get();
        jdbc.sql("INSERT INTO acceptance (id, rule, mentions, made_by, made_by_name, made_at) VALUES (?, ?, 0, ?, ?, ?)").param(id.value()).param(rule)
                .param(actor.account().value()).param(actor.name()).param(Timestamp.from(clock.instant())).update();
        return id;
    }

    /** Says how many names it came to; one that came to none is forgotten. */
    public void end(AcceptanceId id, int names) {
        if (names == 0) {
            jdbc.sql("DELETE FROM acceptance WHERE id = ?").param(id.value()).update();
        } else {
            jdbc.sql("UPDATE acceptance SET mentions = ? WHERE id = ?").param(names).param(id.value()).update();
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Acceptance> latest(int most) {
        return jdbc.sql("""
                        SELECT a.id, a.rule, a.made_by_name, a.made_at, a.mentions, COUNT(DISTINCT CASE WHEN b.id IS NULL THEN j.decision_id END)
                        FROM acceptance a LEFT JOIN judgement j ON j.acceptance_id = a.id LEFT JOIN judgement b ON b.takes_back = j.id
                        GROUP BY a.id, a.rule, a.made_by_name, a.made_at, a.mentions ORDER BY a.made_at DESC, a.id DESC LIMIT ?""")
                .param(most).query((row, number) -> new Acceptance(new AcceptanceId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
                        row.getTimestamp(4).toInstant(), row.getInt(5), row.getInt(6))).list();
    }

    /** What of it still stands: one judgement of each name. */
    @Transactional(readOnly = true)
    public List<JudgementId> standing(AcceptanceId id) {
        return jdbc.sql("""
                        SELECT DISTINCT j.decision_id FROM judgement j LEFT JOIN judgement b ON b.takes_back = j.id
                        WHERE j.acceptance_id = ? AND b.id IS NULL""").param(id.value()).query(UUID.class).list().stream().map(JudgementId::new).toList();
    }
}
