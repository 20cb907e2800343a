package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.musubi.chronology.WrittenDate;
import org.musubi.register.ExternalId;
import org.musubi.register.IdScheme;
import org.musubi.register.NameForm;
import org.musubi.register.event.Amount;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.register.event.GroupSize;
import org.musubi.register.event.Stage;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.instrument.InstrumentType;
import org.musubi.register.party.Office;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.OrganisationType;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.musubi.register.place.PlaceLevel;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieKind;
import org.musubi.register.tie.TieStatus;
import org.musubi.register.tie.TieStep;
import org.musubi.sources.NewSourceText;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.sources.SourceType;
import org.musubi.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows behind lists follow from the current revisions, and from nothing else. */
@DatabaseTest
class RebuildTest extends LedgerWork {

    private static final String CHRONICLE = "1994年5月1日　小山市長が本渓市を訪問、𠮷田団長ら12人。";

    @Autowired
    private Projections projections;
    @Autowired
    private SourceTexts texts;

    private RecordId source;
    private SourceTextId text;

    /** Every table of rows about records, but for what is decided and kept, and for lists of work to do in the background. */
    private List<String> tables() {
        return jdbc.sql("""
                SELECT DISTINCT lower(table_name) AS name FROM information_schema.columns
                WHERE lower(table_schema) = 'public' AND lower(column_name) IN ('record_id', 'from_id')
                  AND lower(table_name) NOT IN ('proposal_item', 'revision', 'revision_decider', 'redirect', 'judgement', 'import', 'import_item',
                      'name_change', 'weighed_proposal', 'duplicate_due', 'duplicate_source_key')
                ORDER BY name""").query(String.class).list();
    }

    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        tables().forEach(table -> rows.put(table, jdbc.sql("SELECT * FROM " + table).query().listOfRows().stream()
                .map(row -> new TreeMap<>(row).toString()).sorted().toList()));
        rows.put("record", jdbc.sql("SELECT id, kind, state, current_number, label FROM record").query().listOfRows().stream()
                .map(Map::toString).sorted().toList());
        return rows;
    }

    @Test
    void rebuildingGivesTheSameRows() {
        manyRecords();
        var before = rows();
        assertThat(before).as("tables").containsKeys("event_row", "tie_row", "tie_party", "place_row", "party_row", "instrument_row",
                "source_row", "office_term", "record_identifier", "record_name", "name_key", "record_mention", "record_citation", "record_evidence", "record_link");
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        int count = projections.rebuild();

        assertThat(count).isEqualTo(active());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatWasLostOrScribbledOnIsMended() {
        manyRecords();
        var before = rows();
        tables().forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        jdbc.sql("UPDATE record SET label = 'Scribble'").update();
        jdbc.sql("INSERT INTO record_link (from_id, to_id, property) VALUES (?, ?, 'link')").params(source.value(), RecordId.next().value()).update();

        projections.rebuild();

        assertThat(rows()).isEqualTo(before);
    }

    private int active() {
        return jdbc.sql("SELECT count(*) FROM record WHERE state = 'ACTIVE'").query(Integer.class).single();
    }

    private <T> Cited<T> quoted(T value, String quote) {
        int start = CHRONICLE.codePointCount(0, CHRONICLE.indexOf(quote));
        return Cited.of(value, Basis.STATED, List.of(Citation.quoting(source, text, start, start + quote.codePointCount(0, quote.length()), quote)));
    }

    private static WrittenDate day(String edtf) {
        return new WrittenDate(null, edtf, org.musubi.chronology.Basis.GIVEN, null, null);
    }

    private static Cited<NameForm> name(String form, String language) {
        return Cited.element(NameForm.preferred(form, language), Basis.GIVEN, List.of());
    }

    /** All kinds, and all that may happen to a record. */
    private void manyRecords() {
        text = people.as(CURATOR, () -> texts.store(new NewSourceText(SourceTexts.bytesOf(CHRONICLE), CHRONICLE, "UTF-8", null, null)));
        source = RecordId.next();
        var oyama = approved(new PlaceDraft(List.of(name("小山市", "ja"), name("Ōyama", "en")), Cited.given(PlaceLevel.values()[0]), null, null));
        var benxi = approved(new PlaceDraft(List.of(name("本溪市", "zh"), name("Benxi", "en")), null, Cited.given(Mention.of(oyama, null)), null));
        settle(source, new SourceDraft(Cited.given("A chronicle"), null, Cited.given(SourceType.values()[0]), Cited.given("The city"),
                Cited.given(Mention.of(oyama, "本市")), Cited.given("ja"), null, Cited.given(day("2001-04")), null, null,
                List.of(Cited.element(text, Basis.GIVEN, List.of())), null));
        var mayor = approved(new PersonDraft(List.of(name("𠮷田", "ja")),
                List.of(Cited.element(new Office("市長", Mention.of(oyama, null), day("1994-05-01")), Basis.GIVEN, List.of())),
                List.of(Cited.element(new ExternalId(IdScheme.WIKIDATA, "Q7"), Basis.GIVEN, List.of())), null));
        var hall = approved(new OrganisationDraft(List.of(name("小山市役所", "ja")), Cited.given(OrganisationType.values()[0]),
                Cited.given(Mention.of(oyama, "小山")), null));
        var tie = approved(new TieDraft(List.of(mention("小山市", oyama), mention("本渓市", benxi)), Cited.given(TieKind.values()[0]),
                List.of(Cited.element("友好都市", Basis.GIVEN, List.of())),
                List.of(Cited.element(new TieStep(TieStatus.ESTABLISHED, day("1989-10-16")), Basis.GIVEN, List.of())), null));
        var letter = approved(new InstrumentDraft(Cited.given("A letter"), Cited.given(InstrumentType.values()[0]), Cited.given(day("1988-03")), null,
                Cited.given(Mention.of(tie, null)), List.of(mention("小山市", oyama)), List.of(mention("𠮷田", mayor)), null));
        var visit = approved(event("A visit").withDate(quoted(day("1994-05-01"), "1994年5月1日"))
                .withFrom(quoted(new Mention("小山市", null, "ja", oyama), "小山市")).withTo(quoted(new Mention("本渓市", null, "ja", benxi), "本渓市"))
                .withDelegations(List.of(Delegation.empty().withLeader(quoted(new Mention("𠮷田", "団長", "ja", mayor), "𠮷田"))
                        .withSize(quoted(new GroupSize(12, "12人", List.of()), "12人"))))
                .withAmounts(List.of(Cited.element(new Amount(new BigDecimal("10.50"), "JPY", null), Basis.GIVEN, List.of())))
                .withInstruments(List.of(mention("A letter", letter))).withTie(Cited.given(Mention.of(tie, null))));
        approved(event("Planned").withStage(Cited.given(Stage.PLANNED)).withHosts(List.of(mention("小山市役所", hall))));

        changed(visit, event(visit).withNote(Cited.given("Wrong")).withTo(Cited.given(Mention.written("撫順市", "ja"))));
        changed(visit, event(visit).withPurpose(Cited.given("To look at a school")));
        takenBack(visit, 2);
        var gone = approved(event("Never happened").withTie(Cited.given(Mention.of(tie, null))));
        retired(gone);
        var back = approved(event("Happened after all").withDate(Cited.given(day("1995/1996"))));
        retired(back);
        takenBack(back, 2);
        var half = create(CURATOR, RecordId.next(), event("A visit").withNote(Cited.given("A rumour")));
        submit(CURATOR, half);
        decide(REVIEWER, half, Verdict.REFUSE, "/note");
        var rest = look(REVIEWER, half).units().stream().map(UnitReview::path).filter(path -> !path.equals("/note")).collect(Collectors.toList());
        decide(REVIEWER, half, Verdict.ACCEPT, rest.toArray(String[]::new));
        assertThat(conclude(REVIEWER, half, true)).isInstanceOf(Conclusion.Applied.class);
    }

    private void settle(RecordId record, Draft draft) {
        var item = create(CURATOR, record, draft);
        submit(CURATOR, item);
        assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class);
    }

    private void changed(RecordId record, EventDraft draft) {
        var item = change(CURATOR, record, record(record).number(), draft);
        submit(CURATOR, item);
        assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class);
    }

    private void takenBack(RecordId record, int number) {
        var back = (RevertResult.Proposed) people.as(CURATOR, () -> reverts.propose(record, number, "Taking back", "A slip"));
        submit(CURATOR, back.item());
        assertThat(approve(back.item())).isInstanceOf(Conclusion.Applied.class);
    }

    private void retired(RecordId record) {
        var proposal = proposal(CURATOR);
        var item = people.as(CURATOR, () -> proposals.retire(proposal, record, 1, record(record).draft(), "A slip"));
        submit(CURATOR, item);
        assertThat(approve(item)).isInstanceOf(Conclusion.Applied.class);
    }
}
