package org.musubi.register.party;

import java.util.UUID;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers of before terms of office were looked up get their rows at their first start. */
@Component
class TermsAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TermsAtStart.class);

    private final JdbcClient jdbc;
    private final TermRows rows;
    private final DraftJson json;

    TermsAtStart(JdbcClient jdbc, TermRows rows, DraftJson json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    private record Held(RecordId person, PersonDraft draft) {
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var missing = jdbc.sql("""
                        SELECT p.record_id, v.kind, v.format, v.draft FROM party_row p JOIN record r ON r.id = p.record_id
                        JOIN revision v ON v.record_id = r.id AND v.number = r.current_number
                        WHERE p.office IS NOT NULL AND NOT EXISTS (SELECT 1 FROM office_term t WHERE t.record_id = p.record_id)""")
                .query((row, number) -> new Held(new RecordId(row.getObject(1, UUID.class)),
                        (PersonDraft) json.read(row.getString(2), row.getInt(3), row.getString(4)))).list();
        missing.forEach(held -> rows.write(held.person(), held.draft().offices()));
        if (!missing.isEmpty()) {
            LOG.info("Terms of office of {} people were written", missing.size());
        }
    }
}
