package org.musubi.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.base.Ids;
import org.musubi.intake.reading.Layout;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.ItemState;
import org.musubi.ledger.ProposalId;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.musubi.reconciliation.JudgementId;
import org.musubi.text.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of imports. */
@Component
class ImportStore {

    private static final String COLUMNS = """
            id, state, title, file_name, text_id, source_record, source_item, source_base, proposal_id, owner, owner_link, \
            language, as_of, layout, reading, entries, error_id, created_by, created_by_name, created_at, changed_by_name, version""";

    /** A curator's word on a stretch of the text. */
    record Mark(UUID id, Span span, boolean furniture) {
    }

    private static final int MOST_ASKED = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ImportId insert(String title, @Nullable String fileName, SourceTextId text) {
        var id = ImportId.next();
        var actor = CurrentActor.get();
        jdbc.sql("""
                        INSERT INTO import (id, state, title, file_name, text_id, source_record, entries, created_by, created_by_name,
                            created_at, changed_by_name, version)
                        VALUES (?, 'RECEIVED', ?, ?, ?, ?, 0, ?, ?, ?, ?, 0)""")
                .param(id.value()).param(title).param(fileName).param(text.value()).param(RecordId.next().value())
                .param(actor.account().value()).param(actor.name()).param(Timestamp.from(clock.instant())).param(actor.name())
                .update();
        return id;
    }

    Optional<ImportRecord> find(ImportId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM import WHERE id = ?").param(id.value()).query(ImportStore::row).optional();
    }

    /** The row, held until the end of the transaction. */
    Optional<ImportRecord> lock(ImportId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM import WHERE id = ? FOR UPDATE").param(id.value())
                .query(ImportStore::row).optional();
    }

    Optional<ImportRecord> ofText(SourceTextId text) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM import WHERE text_id = ?").param(text.value()).query(ImportStore::row).optional();
    }

    /** The import that a draft belongs to. */
    Optional<ImportId> importOf(ItemId item) {
        return jdbc.sql("SELECT import_id FROM import_item WHERE item_id = ?").param(item.value())
                .query(UUID.class).optional().map(ImportId::new);
    }

    /** The import whose drafts a proposal carries. */
    Optional<ImportId> importOf(ProposalId proposal) {
        return jdbc.sql("SELECT id FROM import WHERE proposal_id = ?").param(proposal.value())
                .query(UUID.class).optional().map(ImportId::new);
    }

    /** The import whose source record is drafted by this item. */
    Optional<ImportId> importOfSource(ItemId item) {
        return jdbc.sql("SELECT id FROM import WHERE source_item = ?").param(item.value())
                .query(UUID.class).optional().map(ImportId::new);
    }

    void saveReading(ImportId id, String title, ItemId sourceItem, String sourceBase, ProposalId proposal, ReadingChoice choice,
                     ReadingSnapshot reading) {
        jdbc.sql("""
                        UPDATE import SET state = 'READ', title = ?, source_item = ?, source_base = ?, proposal_id = ?, owner = ?,
                            owner_link = ?, language = ?, as_of = ?, layout = ?, reading = ?, entries = ?, error_id = NULL,
                            changed_by_name = ?, version = version + 1 WHERE id = ?""")
                .param(title).param(sourceItem.value()).param(sourceBase).param(proposal.value()).param(choice.owner())
                .param(choice.ownerLink() == null ? null : choice.ownerLink().value()).param(choice.language()).param(choice.asOf())
                .param(choice.layout() == null ? null : choice.layout().code()).param(reading.json()).param(reading.entries().size())
                .param(CurrentActor.get().name()).param(id.value()).update();
    }

    void move(ImportRecord from, ImportState next) {
        if (!from.state().mayBecome(next)) {
            throw new IllegalStateException("An import that is " + from.state() + " cannot become " + next);
        }
        jdbc.sql("UPDATE import SET state = ?, changed_by_name = ?, version = version + 1 WHERE id = ?")
                .param(next.name()).param(CurrentActor.get().name()).param(from.id().value()).update();
    }

    void failed(ImportId id, String error) {
        jdbc.sql("UPDATE import SET error_id = ? WHERE id = ?").param(error).param(id.value()).update();
    }

    /** What an import knows of its drafts, in the order of the text. */
    List<ImportItem> items(ImportId id) {
        return jdbc.sql("""
                        SELECT item_id, span_from, span_to, words, base, own_span, set_aside, fate FROM import_item
                        WHERE import_id = ? ORDER BY span_from, span_to, item_id""")
                .param(id.value()).query(ImportStore::item).list();
    }

    Optional<ImportItem> item(ItemId id) {
        return jdbc.sql("""
                        SELECT item_id, span_from, span_to, words, base, own_span, set_aside, fate FROM import_item
                        WHERE item_id = ?""")
                .param(id.value()).query(ImportStore::item).optional();
    }

    void insert(ImportId id, ImportItem item) {
        jdbc.sql("""
                        INSERT INTO import_item (item_id, import_id, span_from, span_to, words, base, own_span, set_aside, fate)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(item.id().value()).param(id.value()).param(item.span().start()).param(item.span().end()).param(item.words())
                .param(item.base()).param(item.ownSpan()).param(item.setAside())
                .param(item.fate() == null ? null : item.fate().name()).update();
    }

    void update(ImportItem item) {
        jdbc.sql("""
                        UPDATE import_item SET span_from = ?, span_to = ?, words = ?, base = ?, own_span = ?, set_aside = ?, fate = ?
                        WHERE item_id = ?""")
                .param(item.span().start()).param(item.span().end()).param(item.words()).param(item.base()).param(item.ownSpan())
                .param(item.setAside()).param(item.fate() == null ? null : item.fate().name()).param(item.id().value()).update();
    }

    /** By hash of the words: the draft of another import that tells them, the furthest one first. */
    Map<String, KnownElsewhere> knownElsewhere(ImportId here, Collection<String> words) {
        var known = new HashMap<String, KnownElsewhere>();
        var asked = words.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += MOST_ASKED) {
            knownElsewhere(here, asked.subList(from, Math.min(asked.size(), from + MOST_ASKED)), known);
        }
        return known;
    }

    private void knownElsewhere(ImportId here, Collection<String> words, Map<String, KnownElsewhere> known) {
        jdbc.sql("""
                        SELECT t.words, t.import_id, p.id, p.record_id, p.label, p.state
                        FROM import_item t JOIN proposal_item p ON p.id = t.item_id JOIN import i ON i.id = t.import_id
                        WHERE t.words IN (:words) AND t.import_id <> :here AND t.fate IS NULL AND i.state <> 'DISCARDED'
                        ORDER BY CASE p.state WHEN 'APPROVED' THEN 0 WHEN 'PARTLY_APPROVED' THEN 1 WHEN 'REFUSED' THEN 2
                            WHEN 'SUBMITTED' THEN 3 WHEN 'RETURNED' THEN 4 WHEN 'DRAFT' THEN 5 ELSE 6 END, p.created_at""")
                .param("words", words).param("here", here.value())
                .query((row, n) -> known.putIfAbsent(row.getString(1), new KnownElsewhere(new ImportId(row.getObject(2, UUID.class)),
                        new ItemId(row.getObject(3, UUID.class)), new RecordId(row.getObject(4, UUID.class)), row.getString(5),
                        ItemState.valueOf(row.getString(6))))).list();
    }

    /** By hash of the words: the sources in which they stand, in whatever state their imports are. */
    Map<String, Set<RecordId>> sourcesOf(Collection<String> words) {
        var sources = new HashMap<String, Set<RecordId>>();
        var asked = words.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += MOST_ASKED) {
            jdbc.sql("SELECT t.words, i.source_record FROM import_item t JOIN import i ON i.id = t.import_id WHERE t.words IN (:words) ORDER BY i.id")
                    .param("words", asked.subList(from, Math.min(asked.size(), from + MOST_ASKED)))
                    .query((row, n) -> sources.computeIfAbsent(row.getString(1), hash -> new LinkedHashSet<>())
                            .add(new RecordId(row.getObject(2, UUID.class)))).list();
        }
        return sources;
    }

    List<Mark> marks(ImportId id) {
        return jdbc.sql("SELECT id, span_from, span_to, furniture FROM import_mark WHERE import_id = ? ORDER BY span_from, id")
                .param(id.value()).query((row, n) -> new Mark(row.getObject(1, UUID.class),
                        new Span(row.getInt(2), row.getInt(3)), row.getBoolean(4))).list();
    }

    void insertMark(ImportId id, Span span, boolean furniture) {
        jdbc.sql("INSERT INTO import_mark (id, import_id, span_from, span_to, furniture) VALUES (?, ?, ?, ?, ?)")
                .params(Ids.next(), id.value(), span.start(), span.end(), furniture).update();
    }

    void removeMarks(Collection<Mark> marks) {
        marks.forEach(mark -> jdbc.sql("DELETE FROM import_mark WHERE id = ?").param(mark.id()).update());
    }

    void insertCorrection(UUID id, ImportId in, String changes, @Nullable JudgementId follows) {
        jdbc.sql("INSERT INTO import_correction (id, import_id, made_by, made_at, changes, undone, judgement_id) VALUES (?, ?, ?, ?, ?, FALSE, ?)")
                .param(id).param(in.value()).param(CurrentActor.get().name()).param(Timestamp.from(clock.instant())).param(changes)
                .param(follows == null ? null : follows.value()).update();
    }

    /** What a judgement, and those made with it, changed in drafts, import by import. */
    List<UUID> correctionsOf(JudgementId judgement) {
        return jdbc.sql("""
                        SELECT c.id FROM import_correction c
                        WHERE c.judgement_id = (SELECT COALESCE(j.decision_id, j.id) FROM judgement j WHERE j.id = ?) AND c.undone = FALSE ORDER BY c.made_at, c.id""")
                .param(judgement.value())
                .query(UUID.class).list();
    }

    /** What a correction changed; empty where it was taken back already, which it is from now on. */
    Optional<String> takeCorrection(UUID id) {
        var changes = jdbc.sql("SELECT changes FROM import_correction WHERE id = ? AND undone = FALSE").param(id)
                .query(String.class).optional();
        jdbc.sql("UPDATE import_correction SET undone = TRUE WHERE id = ?").param(id).update();
        return changes;
    }

    static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static ImportRecord row(ResultSet row, int number) throws SQLException {
        var owner = uuid(row, "owner_link");
        var layout = row.getString("layout");
        var choice = new ReadingChoice(row.getString("owner"), owner == null ? null : new RecordId(owner), row.getString("language"),
                row.getString("as_of"), layout == null ? null : Layout.of(layout).orElse(null));
        var sourceItem = uuid(row, "source_item");
        var proposal = uuid(row, "proposal_id");
        return new ImportRecord(new ImportId(row.getObject("id", UUID.class)), ImportState.valueOf(row.getString("state")),
                row.getString("title"), row.getString("file_name"), new SourceTextId(row.getObject("text_id", UUID.class)),
                new RecordId(row.getObject("source_record", UUID.class)), sourceItem == null ? null : new ItemId(sourceItem),
                row.getString("source_base"), proposal == null ? null : new ProposalId(proposal), choice, row.getString("reading"),
                row.getInt("entries"), row.getString("error_id"), row.getObject("created_by", UUID.class),
                row.getString("created_by_name"), row.getTimestamp("created_at").toInstant(), row.getString("changed_by_name"),
                row.getInt("version"));
    }

    private static ImportItem item(ResultSet row, int number) throws SQLException {
        var fate = row.getString("fate");
        return new ImportItem(new ItemId(row.getObject("item_id", UUID.class)), new Span(row.getInt("span_from"), row.getInt("span_to")),
                row.getString("words"), row.getString("base"), row.getBoolean("own_span"), row.getBoolean("set_aside"),
                fate == null ? null : ImportItem.Fate.valueOf(fate));
    }
}
