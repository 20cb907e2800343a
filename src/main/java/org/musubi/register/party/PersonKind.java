package org.musubi.register.party;

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

    PersonKind(PartyRows rows) {
        this.rows = rows;
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
        return Rules.names(draft.names());
    }

    @Override
    public Digest digest(PersonDraft draft) {
        return new Digest(NameRows.label(draft.names()), null, null);
    }

    @Override
    public Optional<PersonDraft> unite(PersonDraft survivor, PersonDraft absorbed) {
        return Optional.of(new PersonDraft(Uniting.names(survivor.names(), absorbed.names()),
                Uniting.elements(survivor.offices(), absorbed.offices()), Uniting.notes(survivor.note(), absorbed.note())));
    }

    @Override
    public void project(RecordId id, PersonDraft draft) {
        var office = draft.offices().isEmpty() ? null : draft.offices().getLast().value().title();
        rows.write(id, CODE, draft.names(), null, office, null);
    }

    @Override
    public void unproject(RecordId id) {
        rows.remove(id);
    }
}
