package org.musubi.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.base.Ids;
import org.musubi.ledger.RecordId;
import org.musubi.names.ReasonKind;
import org.musubi.reconciliation.Candidate;
import org.musubi.reconciliation.Candidates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of what was weighed, and of what changed since. */
@Component
class MentionScores {

    /** So many candidates are remembered of each mention; more are not told apart from so many. */
    static final int MOST = 9;

    /** Another release may compare names otherwise. */
    private static final String RELEASE = Objects.toString(Candidates.class.getPackage().getImplementationVersion(), "");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    MentionScores(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * What weighing one mention came to.
     *
     * @param asked      what was asked: another question has another answer
     * @param likely     how many candidates are as certain as the first
     * @param candidates the likeliest first
     */
    record Weighed(String asked, Nearest nearest, int likely, List<RecordId> candidates) {

        static Weighed of(String asked, List<Candidate> found) {
            if (found.isEmpty()) {
                return new Weighed(asked, Nearest.NOBODY, 0, List.of());
            }
            var verdict = found.getFirst().verdict();
            return new Weighed(asked, Nearest.of(found.getFirst()), (int) found.stream().filter(one -> one.verdict() == verdict).count(),
                    found.stream().map(Candidate::record).limit(MOST).toList());
        }
    }

    /** What tells one question from another: the words, what stands beside them, and what is known not to be meant. */
    static String asked(QueuedMention mention, Set<RecordId> refused) {
        var context = mention.context();
        var question = String.join("\n", mention.written(), mention.kinds().toString(), Objects.toString(context.office(), ""), Objects.toString(context.place(), ""),
                Objects.toString(context.year(), ""), refused.stream().map(RecordId::toString).sorted().toList().toString(), RELEASE);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    Map<UUID, Weighed> all() {
        var all = new HashMap<UUID, Weighed>();
        jdbc.sql("SELECT row_id, asked, band, reason, best, score, likely, candidates FROM mention_score")
                .query((row, number) -> all.put(row.getObject("row_id", UUID.class), weighed(row))).list();
        return all;
    }

    private static Weighed weighed(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var best = row.getObject("best", UUID.class);
        var candidates = row.getString("candidates");
        return new Weighed(row.getString("asked"), new Nearest(MentionBand.valueOf(row.getString("band")), reason == null ? null : ReasonKind.valueOf(reason),
                best == null ? null : new RecordId(best), row.getDouble("score")), row.getInt("likely"),
                candidates.isEmpty() ? List.of() : Arrays.stream(candidates.split(" ")).map(id -> new RecordId(UUID.fromString(id))).toList());
    }

    @Transactional
    void keep(Map<UUID, Weighed> weighed) {
        forget(weighed.keySet());
        batch.batchUpdate("INSERT INTO mention_score (row_id, asked, band, reason, best, score, likely, candidates) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                weighed.entrySet().stream().map(one -> {
                    var value = one.getValue();
                    var nearest = value.nearest();
                    return new Object[] {one.getKey(), value.asked(), nearest.band().name(), nearest.reason() == null ? null : nearest.reason().name(),
                            nearest.record() == null ? null : nearest.record().value(), nearest.score(), value.likely(),
                            value.candidates().stream().map(RecordId::toString).collect(Collectors.joining(" "))};
                }).toList());
    }

    @Transactional
    void forget(Collection<UUID> rows) {
        batch.batchUpdate("DELETE FROM mention_score WHERE row_id = ?", rows.stream().map(row -> new Object[] {row}).toList());
    }

    /** Tells, with the change itself, that mentions like this record have to be weighed anew. */
    void changed(RecordId record) {
        jdbc.sql("INSERT INTO name_change (id, record_id) VALUES (?, ?)").param(Ids.next()).param(record.value()).update();
    }

    /** What changed since the last time, to be given to {@link #settle} when it is seen to. */
    Changes changes() {
        var told = new HashMap<UUID, RecordId>();
        jdbc.sql("SELECT id, record_id FROM name_change").query((row, number) -> told.put(row.getObject(1, UUID.class), new RecordId(row.getObject(2, UUID.class)))).list();
        var before = versions("SELECT record_id, version FROM weighed_proposal");
        var now = versions("""
                SELECT record_id, MAX(version) FROM proposal_item WHERE action = 'CREATE' AND kind IN ('person', 'place', 'organisation')
                AND state IN ('DRAFT', 'SUBMITTED', 'RETURNED') GROUP BY record_id""");
        return new Changes(told, before, now);
    }

    private Map<RecordId, Integer> versions(String query) {
        var versions = new HashMap<RecordId, Integer>();
        jdbc.sql(query).query((row, number) -> versions.put(new RecordId(row.getObject(1, UUID.class)), row.getInt(2))).list();
        return versions;
    }

    /** Forgets what the changes made wrong, and the changes with it. */
    @Transactional
    void settle(Changes changes, Collection<UUID> wrong) {
        forget(wrong);
        batch.batchUpdate("DELETE FROM name_change WHERE id = ?", changes.told().keySet().stream().map(id -> new Object[] {id}).toList());
        var waiting = changes.waiting();
        batch.batchUpdate("DELETE FROM weighed_proposal WHERE record_id = ?", waiting.stream().map(record -> new Object[] {record.value()}).toList());
        batch.batchUpdate("INSERT INTO weighed_proposal (record_id, version) VALUES (?, ?)", waiting.stream().filter(changes.now()::containsKey)
                .map(record -> new Object[] {record.value(), changes.now().get(record)}).toList());
    }

    /**
     * Records whose names changed, in the register or as they are proposed.
     *
     * @param before the proposed records with their version when mentions were weighed last
     * @param now    as they stand
     */
    record Changes(Map<UUID, RecordId> told, Map<RecordId, Integer> before, Map<RecordId, Integer> now) {

        Set<RecordId> records() {
            var records = waiting();
            records.addAll(told.values());
            return records;
        }

        /** The proposed ones that came, changed or went. */
        Set<RecordId> waiting() {
            return Stream.concat(before.keySet().stream(), now.keySet().stream())
                    .filter(record -> !Objects.equals(before.get(record), now.get(record))).collect(Collectors.toSet());
        }
    }
}
