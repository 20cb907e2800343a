package org.musubi.register.instrument;

import java.util.List;
import java.util.Objects;
import org.musubi.ledger.RecordId;
import org.musubi.register.EvidenceCount;
import org.musubi.register.Page;
import org.musubi.register.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding instruments. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Instruments {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Instruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The instruments of a tie in the order of their dates. */
    public List<InstrumentSummary> ofTie(RecordId tie) {
        return new Query(jdbc, "instrument_row i JOIN record_evidence v ON v.record_id = i.record_id")
                .where(Query.means("i.tie_link", ":tie"), "tie", tie.value())
                .rows("i.*, v.facts, v.sourced, v.citations, v.conflicts", "i.earliest NULLS LAST, i.record_id", new Page(0, MOST), (row, n) -> {
                    var type = row.getString("type");
                    return new InstrumentSummary(Objects.requireNonNull(Query.id(row, "record_id")), row.getString("name"),
                            type == null ? null : InstrumentType.valueOf(type), row.getString("edtf"), EvidenceCount.of(row));
                });
    }
}
