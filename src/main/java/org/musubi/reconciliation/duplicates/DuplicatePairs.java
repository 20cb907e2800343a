package org.musubi.reconciliation.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.musubi.ledger.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pairs that were found, as they stand in their table. */
@Component
class DuplicatePairs {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROWS = "SELECT one_id, other_id, kind, band, score, reasons FROM duplicate_pair";
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    DuplicatePairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair before anybody judged it. */
    record Found(RecordPair pair, String kind, DuplicateBand band, double score, List<PairReason> reasons) {
    }

    /** The surest first; of an endless number a bounded one. */
    List<Found> all() {
        return jdbc.sql(ROWS + " ORDER BY CASE band WHEN 'LIKELY' THEN 0 ELSE 1 END, score DESC, one_id, other_id LIMIT " + MOST).query(DuplicatePairs::found).list();
    }

    Optional<Found> find(RecordPair pair) {
        return jdbc.sql(ROWS + " WHERE one_id = ? AND other_id = ?").params(pair.one().value(), pair.other().value()).query(DuplicatePairs::found).optional();
    }

    void remove(RecordId record) {
        jdbc.sql("DELETE FROM duplicate_pair WHERE one_id = ? OR other_id = ?").params(record.value(), record.value()).update();
    }

    void replace(RecordId record, String kind, List<Finding> findings) {
        remove(record);
        findings.forEach(finding -> {
            var pair = new RecordPair(record, finding.other());
            jdbc.sql("INSERT INTO duplicate_pair (one_id, other_id, kind, band, score, reasons) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(pair.one().value(), pair.other().value(), kind, finding.band().name(), finding.score(),
                            JSON.writeValueAsString(turned(finding.reasons(), !pair.one().equals(record)))).update();
        });
    }

    /** What is left and right follows the order of the pair. */
    private static List<PairReason> turned(List<PairReason> reasons, boolean turn) {
        return turn ? reasons.stream().map(reason -> new PairReason(reason.code(), reason.against(), reason.right(), reason.left())).toList() : reasons;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(new RecordPair(new RecordId(row.getObject(1, UUID.class)), new RecordId(row.getObject(2, UUID.class))), row.getString(3),
                DuplicateBand.valueOf(row.getString(4)), row.getDouble(5), JSON.readValue(row.getString(6), new TypeReference<List<PairReason>>() {
                }));
    }
}
