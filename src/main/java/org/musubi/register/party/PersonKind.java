package org.musubi.register.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordKind;
import org.musubi.register.NameRows;
import org.musubi.register.Rules;
import org.musubi.register.Uniting;
import org.springframework.stereotype.Component;

@Component
class PersonKind implements RecordKind<PersonDraft> {

    static final String CODE = "person";

    private final PartyRows rows;
    private final TermRows terms;

    PersonKind(PartyRows rows, TermRows terms) {
        this.rows = rows;
        this.terms = terms;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<PersonDraft> draftType() {
        return PersonDraft.class;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<DraftProblem> check(PersonDraft draft) {
        var problems = new ArrayList<>(Rules.names(draft.names()));
        draft.offices().forEach(office -> problems.addAll(Rules.date("/offices/" + office.id(), office.value().period())));
        problems.addAll(Rules.identifiers(draft.identifiers()));
        return problems;
    }

    @Override
    public Digest digest(PersonDraft draft) {
        return new Digest(NameRows.label(draft.names()), null, null);
    }

    @Override
    public Optional<PersonDraft> unite(PersonDraft survivor, PersonDraft absorbed) {
        return Optional.of(new PersonDraft(Uniting.names(survivor.names(), absorbed.names()),
                Uniting.elements(survivor.offices(), absorbed.offices()),
                Uniting.elements(survivor.identifiers(), absorbed.identifiers()), Uniting.notes(survivor.note(), absorbed.note())));
    }

    @Override
    public void project(RecordId id, PersonDraft draft) {
        var office = draft.offices().isEmpty() ? null : draft.offices().getLast().value().title();
        rows.write(id, CODE, draft.names(), null, office, null);
        rows.write(id, draft.identifiers());
        terms.write(id, draft.offices());
    }

    @Override
    public void unproject(RecordId id) {
        rows.remove(id);
        terms.remove(id);
    }
}
