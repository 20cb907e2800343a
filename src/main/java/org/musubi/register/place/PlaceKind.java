package org.musubi.register.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordKind;
import org.musubi.register.IdentifierRows;
import org.musubi.register.NameRows;
import org.musubi.register.Rules;
import org.musubi.register.Uniting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PlaceKind implements RecordKind<PlaceDraft> {

    static final String CODE = "place";

    private final JdbcClient jdbc;
    private final NameRows names;
    private final IdentifierRows identifiers;

    PlaceKind(JdbcClient jdbc, NameRows names, IdentifierRows identifiers) {
        this.jdbc = jdbc;
        this.names = names;
        this.identifiers = identifiers;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<PlaceDraft> draftType() {
        return PlaceDraft.class;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<DraftProblem> check(PlaceDraft draft) {
        return Stream.concat(Rules.names(draft.names()).stream(), Rules.identifiers(draft.identifiers()).stream()).toList();
    }

    @Override
    public Digest digest(PlaceDraft draft) {
        return new Digest(NameRows.label(draft.names()), null, null);
    }

    @Override
    public Optional<PlaceDraft> unite(PlaceDraft survivor, PlaceDraft absorbed) {
        return Optional.of(new PlaceDraft(Uniting.names(survivor.names(), absorbed.names()),
                Uniting.one(survivor.level(), absorbed.level()), Uniting.one(survivor.within(), absorbed.within()),
                Uniting.elements(survivor.identifiers(), absorbed.identifiers()),
                Uniting.notes(survivor.note(), absorbed.note())));
    }

    @Override
    public void project(RecordId id, PlaceDraft draft) {
        unproject(id);
        names.write(id, CODE, draft.names());
        identifiers.write(id, draft.identifiers());
        jdbc.sql("INSERT INTO place_row (record_id, level, within_link) VALUES (?, ?, ?)")
                .param(id.value()).param(draft.level() == null ? null : draft.level().value().name())
                .param(draft.within() == null || draft.within().value().link() == null ? null : draft.within().value().link().value())
                .update();
    }

    @Override
    public void unproject(RecordId id) {
        names.remove(id);
        identifiers.remove(id);
        jdbc.sql("DELETE FROM place_row WHERE record_id = ?").param(id.value()).update();
    }
}
