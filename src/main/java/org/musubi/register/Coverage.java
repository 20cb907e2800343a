package org.musubi.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of the register is proven by sources. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Coverage {

    private final JdbcClient jdbc;

    Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Over all records. */
    public EvidenceCount ofAll() {
        return jdbc.sql("""
                        SELECT coalesce(sum(facts), 0) AS facts, coalesce(sum(sourced), 0) AS sourced,
                            coalesce(sum(citations), 0) AS citations, coalesce(sum(conflicts), 0) AS conflicts FROM record_evidence""")
                .query((row, n) -> EvidenceCount.of(row)).single();
    }
}
