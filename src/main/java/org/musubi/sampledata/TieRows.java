package org.musubi.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.register.instrument.InstrumentDraft;
import org.musubi.register.instrument.InstrumentType;
import org.musubi.register.tie.TieDraft;
import org.musubi.register.tie.TieKind;
import org.musubi.register.tie.TieStatus;
import org.musubi.register.tie.TieStep;

/** Reads ties with their parties, wordings and steps, and instruments with their parties and signers. */
final class TieRows {

    private final Tables tables;
    private final Map<String, List<Row>> parties;
    private final Map<String, List<Row>> wordings;
    private final Map<String, List<Row>> steps;
    private final Map<String, List<Row>> signatures;

    TieRows(Tables tables) {
        this.tables = tables;
        this.parties = tables.rowsBy("tie-parties", "tie");
        this.wordings = tables.rowsBy("tie-wordings", "tie");
        this.steps = tables.rowsBy("tie-steps", "tie");
        this.signatures = tables.rowsBy("instrument-parties", "instrument");
    }

    TieDraft tie(Row row) {
        var slug = row.need("id");
        var evidence = new Evidence(slug, tables);
        var bound = new ArrayList<Cited<Mention>>();
        tables.forEach(parties.getOrDefault(slug, List.of()), party -> {
            var mention = Objects.requireNonNull(evidence.mention(party, "record", "written", "places", "organisations"));
            bound.add(evidence.element("/parties/" + party.need("record"), mention, party.code("basis", Basis.class),
                    evidence.place(party), party.find("quote")));
        });
        var words = new ArrayList<Cited<String>>();
        tables.forEach(wordings.getOrDefault(slug, List.of()), wording -> {
            var written = wording.need("written");
            words.add(evidence.element("/kindAsWritten/" + written, written, Basis.STATED, evidence.place(wording), written));
        });
        var life = new ArrayList<Cited<TieStep>>();
        tables.forEach(steps.getOrDefault(slug, List.of()), step -> {
            var status = step.code("status", TieStatus.class);
            var date = Evidence.date(step);
            life.add(evidence.element("/steps/" + status, new TieStep(status, date), Basis.STATED,
                    evidence.place(step), step.need("quote")));
        });
        var kind = new Cited<>(null, row.code("kind", TieKind.class), row.code("kind_basis", Basis.class),
                words.isEmpty() ? List.of() : words.getFirst().citations(), List.of());
        return new TieDraft(bound, kind, words, life, evidence.note(row));
    }

    InstrumentDraft instrument(Row row) {
        var slug = row.need("id");
        var evidence = new Evidence(slug, tables);
        var place = evidence.place(row);
        var quote = row.need("quote");
        var date = Objects.requireNonNull(Evidence.date(row));
        var tie = tables.link(row, "tie", "ties");
        return new InstrumentDraft(
                evidence.unit("/name", row.need("name"), Basis.GIVEN, place, quote),
                evidence.unit("/type", row.code("type", InstrumentType.class), Basis.STATED, place, quote),
                evidence.unit("/date", date, Evidence.ledgerBasis(date), place, row.need("date")),
                period(row, evidence, place),
                tie == null ? null : evidence.unit("/tie", Mention.of(tie, null), Basis.INFERRED, place, quote),
                signatures(slug, "party", "/parties", evidence, place),
                signatures(slug, "signer", "/signers", evidence, place),
                evidence.note(row));
    }

    private static @Nullable Cited<WrittenDate> period(Row row, Evidence evidence, Evidence.@Nullable Place place) {
        var words = row.find("period");
        if (words == null) {
            return null;
        }
        var date = new WrittenDate(words, Evidence.edtf(row, "period_edtf"), org.musubi.chronology.Basis.ANCHORED, null,
                row.find("period_anchor"));
        return evidence.unit("/period", date, Basis.INFERRED, place, words);
    }

    private List<Cited<Mention>> signatures(String slug, String as, String list, Evidence evidence, Evidence.@Nullable Place place) {
        var found = new ArrayList<Cited<Mention>>();
        tables.forEach(signatures.getOrDefault(slug, List.of()), row -> {
            if (row.need("as").equals(as)) {
                var who = new Mention(row.find("written"), row.find("office"), null,
                        tables.link(row, "record", "places", "people", "organisations"));
                found.add(evidence.element(list + "/" + found.size(), who, Basis.STATED, place, row.need("quote")));
            }
        });
        return found;
    }
}
