package org.musubi.register.party;

import java.util.List;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordKind;
import org.musubi.register.NameRows;
import org.musubi.register.Rules;
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
        return Rules.names(draft.names());
    }

    @Override
    public Digest digest(OrganisationDraft draft) {
        return new Digest(NameRows.label(draft.names()), null, null);
    }

    @Override
    public void project(RecordId id, OrganisationDraft draft) {
        rows.write(id, CODE, draft.names(), draft.type() == null ? null : draft.type().value().name(), null,
                draft.seat() == null ? null : draft.seat().value().link());
    }

    @Override
    public void unproject(RecordId id) {
        rows.remove(id);
    }
}
