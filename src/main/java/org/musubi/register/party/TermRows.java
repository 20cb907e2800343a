package org.musubi.register.party;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameKey;
import org.musubi.names.OfficeCode;
import org.musubi.names.OfficeWords;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who held which office when; rows that follow from the current revisions alone. */
@Component
class TermRows {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(RecordId person, List<Cited<Office>> offices) {
        remove(person);
        int position = 0;
        for (Cited<Office> unit : offices) {
            var office = unit.value();
            var read = OfficeWords.read(office.title());
            var of = written(office.of(), read);
            var days = TermDays.of(office.period());
            jdbc.sql("""
                            INSERT INTO office_term (record_id, position, unit_id, title, office, former, of_written, of_key, of_link, dated, earliest, latest)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(person.value()).param(position++).param(unit.id()).param(Cut.to(LONGEST, office.title()))
                    .param(office.meaning().map(OfficeCode::name).orElse(null)).param(office.former())
                    .param(Cut.orNull(LONGEST, of)).param(of == null ? null : Cut.to(LONGEST, NameKey.of(of)))
                    .param(office.of() == null || office.of().link() == null ? null : office.of().link().value())
                    .param(days != null).param(days == null ? null : days.earliest()).param(days == null ? null : days.latest()).update();
        }
    }

    /** As the office names its place or body, else as its title does: 小山市長. */
    private static @Nullable String written(@Nullable Mention of, Optional<OfficeWords.Reading> title) {
        var written = of == null ? null : of.asWritten();
        return written != null ? written : title.map(OfficeWords.Reading::of).orElse(null);
    }

    void remove(RecordId person) {
        jdbc.sql("DELETE FROM office_term WHERE record_id = ?").param(person.value()).update();
    }
}
