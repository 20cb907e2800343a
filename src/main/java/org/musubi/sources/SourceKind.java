package org.musubi.sources;

import java.util.List;
import org.musubi.ledger.Digest;
import org.musubi.ledger.DraftProblem;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordKind;
import org.musubi.text.Blanks;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SourceKind implements RecordKind<SourceDraft> {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;

    SourceKind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "source";
    }

    @Override
    public Class<SourceDraft> draftType() {
        return SourceDraft.class;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<DraftProblem> check(SourceDraft draft) {
        return draft.title() == null || Blanks.isBlank(draft.title().value())
                ? List.of(DraftProblem.at("/title", "sourceNeedsTitle")) : List.of();
    }

    @Override
    public Digest digest(SourceDraft draft) {
        return new Digest(draft.title() == null || Blanks.isBlank(draft.title().value()) ? "?" : draft.title().value(), null, null);
    }

    @Override
    public void project(RecordId id, SourceDraft draft) {
        unproject(id);
        jdbc.sql("""
                        INSERT INTO source_row (record_id, title, type, publisher, owner_link, language, issued, texts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value()).param(Cut.to(LONGEST_TITLE, digest(draft).label())).param(draft.type() == null ? null : draft.type().value().name())
                .param(draft.publisher() == null ? null : Cut.to(LONGEST_NAME, draft.publisher().value()))
                .param(draft.owner() == null || draft.owner().value().link() == null ? null : draft.owner().value().link().value())
                .param(draft.language() == null ? null : draft.language().value())
                .param(draft.issued() == null ? null : draft.issued().value().edtf()).param(draft.texts().size()).update();
    }

    @Override
    public void unproject(RecordId id) {
        jdbc.sql("DELETE FROM source_row WHERE record_id = ?").param(id.value()).update();
    }
}
