package org.musubi.register.tie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.Mention;
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

/** What the ledger asks of ties; {@link TieKind} is what a tie itself may be. */
@Component
class TieKindOfRecord implements RecordKind<TieDraft> {

    private static final int FEWEST_PARTIES = 2;
    private static final int LONGEST_PARTIES = 1000;
    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;

    TieKindOfRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "tie";
    }

    @Override
    public Class<TieDraft> draftType() {
        return TieDraft.class;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<DraftProblem> check(TieDraft draft) {
        var problems = new ArrayList<DraftProblem>();
        if (draft.parties().size() < FEWEST_PARTIES) {
            problems.add(DraftProblem.at("/parties", "tieNeedsTwoParties"));
        }
        draft.steps().forEach(step -> {
            if (step.value().date() != null) {
                problems.addAll(Rules.date("/steps/" + step.id(), Cited.given(step.value().date())));
            }
        });
        return problems;
    }

    @Override
    public Digest digest(TieDraft draft) {
        var since = begin(draft);
        return new Digest(parties(draft), since.earliest(), null);
    }

    @Override
    public Optional<TieDraft> unite(TieDraft survivor, TieDraft absorbed) {
        return Optional.of(new TieDraft(new Accounts().elements("parties", survivor.parties(), absorbed.parties(), Tellings.MENTION),
                Uniting.one(survivor.kind(), absorbed.kind()), Uniting.elements(survivor.kindAsWritten(), absorbed.kindAsWritten()),
                Uniting.elements(survivor.steps(), absorbed.steps()), Uniting.notes(survivor.note(), absorbed.note())));
    }

    private static String parties(TieDraft draft) {
        var words = draft.parties().stream().map(Cited::value).map(Mention::asWritten).filter(Objects::nonNull)
                .collect(Collectors.joining(" – "));
        return words.isEmpty() ? "?" : words;
    }

    private static Days begin(TieDraft draft) {
        return draft.steps().stream().map(Cited::value).filter(step -> step.date() != null).map(step -> Days.of(step.date()))
                .filter(days -> days.earliest() != null)
                .min(Comparator.comparing(Days::earliest)).orElse(new Days(null, null));
    }

    @Override
    public void project(RecordId id, TieDraft draft) {
        unproject(id);
        var latest = draft.steps().isEmpty() ? null : draft.steps().getLast().value();
        var founded = draft.steps().stream().map(Cited::value)
                .filter(step -> step.status() == TieStatus.SIGNED || step.status() == TieStatus.ESTABLISHED)
                .filter(step -> step.date() != null).findFirst().map(TieStep::date).orElse(null);
        jdbc.sql("INSERT INTO tie_row (record_id, kind, parties, status, since, earliest) VALUES (?, ?, ?, ?, ?, ?)")
                .param(id.value()).param(draft.kind() == null ? null : draft.kind().value().name()).param(Cut.to(LONGEST_PARTIES, parties(draft)))
                .param(latest == null ? null : latest.status().name()).param(founded == null ? null : founded.edtf())
                .param(Days.of(founded).earliest()).update();
        int position = 0;
        for (Cited<Mention> party : draft.parties()) {
            jdbc.sql("INSERT INTO tie_party (record_id, position, written, link) VALUES (?, ?, ?, ?)")
                    .param(id.value()).param(position++).param(Cut.orNull(LONGEST_NAME, party.value().asWritten()))
                    .param(party.value().link() == null ? null : party.value().link().value()).update();
        }
    }

    @Override
    public void unproject(RecordId id) {
        jdbc.sql("DELETE FROM tie_row WHERE record_id = ?").param(id.value()).update();
        jdbc.sql("DELETE FROM tie_party WHERE record_id = ?").param(id.value()).update();
    }
}
