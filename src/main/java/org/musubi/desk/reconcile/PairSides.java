package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitValues;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Citation;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.Stance;
import org.musubi.reconciliation.duplicates.DuplicatePair;
import org.musubi.register.Label;
import org.musubi.register.Labels;

/** Reads what is shown of a pair: both records in the reader's words, who cites and names them, why they may be one. */
@SpringComponent
class PairSides {

    private static final int MOST_SHOWN = 4;

    private final Records records;
    private final Labels labels;
    private final DraftJson json;

    PairSides(Records records, Labels labels, DraftJson json) {
        this.records = records;
        this.labels = labels;
        this.json = json;
    }

    /** A pair as it is shown: the table, the reasons, what both are called. */
    record Shown(PairTable table, Component reasons, Label one, Label other) {
    }

    Map<RecordId, Label> labels(List<DuplicatePair> pairs) {
        return labels.of(pairs.stream().flatMap(pair -> List.of(pair.records().one(), pair.records().other()).stream()).collect(Collectors.toSet()), Texts.locale());
    }

    Shown of(DuplicatePair pair) {
        var one = records.find(pair.records().one()).orElseThrow();
        var other = records.find(pair.records().other()).orElseThrow();
        var naming = Map.of(one.id(), records.referrers(one.id()), other.id(), records.referrers(other.id()));
        var wanted = new HashSet<>(PairReasons.records(pair.reasons()));
        wanted.add(one.id());
        wanted.add(other.id());
        List.of(one, other).forEach(record -> {
            wanted.addAll(json.links(record.draft()));
            naming.get(record.id()).stream().limit(MOST_SHOWN).forEach(wanted::add);
        });
        var known = labels.of(wanted, Texts.locale());
        return new Shown(new PairTable(side(one, known, naming.get(one.id())), side(other, known, naming.get(other.id()))),
                PairReasons.of(pair, known), label(one, known), label(other, known));
    }

    private static Label label(RecordView record, Map<RecordId, Label> known) {
        return known.getOrDefault(record.id(), Label.of(record.label()));
    }

    private PairTable.Side side(RecordView record, Map<RecordId, Label> known, List<RecordId> naming) {
        var values = new LinkedHashMap<String, PairTable.Value>();
        json.cited(record.draft()).entrySet().stream().sorted(Map.Entry.comparingByKey(UnitWords.reading())).forEach(one -> {
            var path = one.getKey();
            var unit = one.getValue();
            if (UnitValues.shape(UnitValues.property(path), unit.value()) != UnitValues.Shape.STORED) {
                values.put(path, new PairTable.Value(UnitValues.words(record.kind(), path, unit.value(), known), unit.citations().size(),
                        unit.citations().stream().anyMatch(citation -> citation.stance() == Stance.CONTRADICTS)));
            }
        });
        return PairTable.Side.of(address(record.id()), label(record, known), record.kind(), values, citing(record, known), naming(naming, known));
    }

    private static String address(RecordId record) {
        return "records/" + record;
    }

    /** The sources that prove something of it, each with how many quotes. */
    private List<Component> citing(RecordView record, Map<RecordId, Label> known) {
        var quotes = json.citations(record.draft()).stream().collect(Collectors.groupingBy(Citation::source, LinkedHashMap::new, Collectors.counting()));
        var lines = new ArrayList<Component>();
        lines.add(new Div(new Span(t("duplicates.sources", quotes.size(), json.citations(record.draft()).size()))));
        quotes.entrySet().stream().limit(MOST_SHOWN).forEach(one -> lines.add(link(one.getKey(), known, " · " + t("duplicates.quotes", one.getValue()))));
        return lines;
    }

    private static List<Component> naming(List<RecordId> naming, Map<RecordId, Label> known) {
        var lines = new ArrayList<Component>();
        lines.add(new Div(new Span(t("duplicates.named", naming.size()))));
        naming.stream().limit(MOST_SHOWN).forEach(record -> lines.add(link(record, known, "")));
        return lines;
    }

    private static Component link(RecordId record, Map<RecordId, Label> known, String more) {
        var link = new Anchor(address(record), known.getOrDefault(record, Label.of("?")).text());
        link.getElement().setAttribute("router-link", true);
        return new Div(link, new Span(more));
    }
}
