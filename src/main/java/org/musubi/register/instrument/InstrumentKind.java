package org.musubi.register.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordKind;
import org.musubi.register.Accounts;
import org.musubi.register.Days;
import org.musubi.register.Rules;
import org.musubi.register.Tellings;
import org.musubi.register.Uniting;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InstrumentKind implements RecordKind<InstrumentDraft> {

    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;

    InstrumentKind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "instrument";
    }

    @Override
    public Class<InstrumentDraft> draftType() {
        return InstrumentDraft.class;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<DraftProblem> check(InstrumentDraft draft) {
        var problems = new ArrayList<DraftProblem>();
        if (draft.name() == null && draft.type() == null) {
            problems.add(DraftProblem.at("/name", "instrumentNeedsNameOrType"));
        }
        problems.addAll(Rules.date("/date", draft.date()));
        problems.addAll(Rules.date("/period", draft.period()));
        return problems;
    }

    @Override
    public Digest digest(InstrumentDraft draft) {
        var days = Days.of(draft.date());
        return new Digest(name(draft), days.earliest(), days.latest());
    }

    @Override
    public Optional<InstrumentDraft> unite(InstrumentDraft survivor, InstrumentDraft absorbed) {
        var accounts = new Accounts();
        // The note comes last: it takes what no citation can keep.
        var united = new InstrumentDraft(accounts.one("name", survivor.name(), absorbed.name(), Tellings.TEXT), Uniting.one(survivor.type(), absorbed.type()),
                accounts.one("date", survivor.date(), absorbed.date(), Tellings.DATE), accounts.one("period", survivor.period(), absorbed.period(), Tellings.DATE),
                accounts.one("tie", survivor.tie(), absorbed.tie(), Tellings.MENTION), accounts.elements("parties", survivor.parties(), absorbed.parties(), Tellings.MENTION),
                accounts.elements("signers", survivor.signers(), absorbed.signers(), Tellings.MENTION), accounts.note(survivor.note(), absorbed.note()));
        return Optional.of(united);
    }

    private static String name(InstrumentDraft draft) {
        return draft.name() != null ? draft.name().value() : draft.type() != null ? draft.type().value().name() : "?";
    }

    @Override
    public void project(RecordId id, InstrumentDraft draft) {
        unproject(id);
        jdbc.sql("INSERT INTO instrument_row (record_id, name, type, edtf, earliest, tie_link) VALUES (?, ?, ?, ?, ?, ?)")
                .param(id.value()).param(draft.name() == null ? null : Cut.to(LONGEST_NAME, draft.name().value()))
                .param(draft.type() == null ? null : draft.type().value().name())
                .param(draft.date() == null ? null : draft.date().value().edtf()).param(Days.of(draft.date()).earliest())
                .param(draft.tie() == null || draft.tie().value().link() == null ? null : draft.tie().value().link().value())
                .update();
    }

    @Override
    public void unproject(RecordId id) {
        jdbc.sql("DELETE FROM instrument_row WHERE record_id = ?").param(id.value()).update();
    }
}
