package org.musubi.register.party;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordKind;
import org.musubi.register.NameRows;
import org.musubi.register.Rules;
import org.musubi.register.Uniting;
import org.springframework.stereotype.Component;

@Component
class OrganisationKind implements RecordKind<OrganisationDraft> {

    static final String CODE = "organisation";

    private final PartyRows rows;

    OrganisationKind(PartyRows rows) {
        this.rows = rows;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<OrganisationDraft> draftType() {
        return OrganisationDraft.class;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<DraftProblem> check(OrganisationDraft draft) {
        return Stream.concat(Rules.names(draft.names()).stream(), Rules.identifiers(draft.identifiers()).stream()).toList();
    }

    @Override
    public Digest digest(OrganisationDraft draft) {
        return new Digest(NameRows.label(draft.names()), null, null);
    }

    @Override
    public Optional<OrganisationDraft> unite(OrganisationDraft survivor, OrganisationDraft absorbed) {
        return Optional.of(new OrganisationDraft(Uniting.names(survivor.names(), absorbed.names()),
                Uniting.one(survivor.type(), absorbed.type()), Uniting.one(survivor.seat(), absorbed.seat()),
                Uniting.elements(survivor.identifiers(), absorbed.identifiers()),
                Uniting.notes(survivor.note(), absorbed.note())));
    }

    @Override
    public void project(RecordId id, OrganisationDraft draft) {
        rows.write(id, CODE, draft.names(), draft.type() == null ? null : draft.type().value().name(), null,
                draft.seat() == null ? null : draft.seat().value().link());
        rows.write(id, draft.identifiers());
    }

    @Override
    public void unproject(RecordId id) {
        rows.remove(id);
    }
}
