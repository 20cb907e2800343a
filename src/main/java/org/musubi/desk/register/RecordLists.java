package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.Precision;
import org.musubi.chronology.WrittenDate;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.EvidenceMark;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Draft;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.Page;
import org.musubi.register.event.EventFilter;
import org.musubi.register.event.EventSummary;
import org.musubi.register.event.Events;
import org.musubi.register.instrument.InstrumentSummary;
import org.musubi.register.instrument.Instruments;
import org.musubi.sources.Sources;

/** What belongs to a record: events, agreements, sources, and who cites it. A list without entries is an empty block. */
@SpringComponent
class RecordLists {

    private static final Page MOST = new Page(0, 500);

    private final Events events;
    private final Instruments instruments;
    private final Sources sources;
    private final Records records;
    private final Labels labels;
    private final DraftJson json;

    RecordLists(Events events, Instruments instruments, Sources sources, Records records, Labels labels, DraftJson json) {
        this.events = events;
        this.instruments = instruments;
        this.sources = sources;
        this.records = records;
        this.labels = labels;
        this.json = json;
    }

    /** Events of a tie, year by year; a day, a month and an uncertain date are told apart. */
    Component timeline(RecordId tie) {
        var found = events.find(EventFilter.ofTie(tie), false, MOST, Texts.locale());
        var block = new Div();
        block.addClassName("timeline");
        var byYear = found.stream().collect(Collectors.groupingBy(RecordLists::year, LinkedHashMap::new, Collectors.toList()));
        byYear.forEach((year, ofYear) -> {
            var list = new OrderedList();
            ofYear.forEach(event -> list.add(entry(event, true)));
            block.add(new H3(year), list);
        });
        return block;
    }

    private static String year(EventSummary event) {
        var date = event.date();
        var value = date == null ? null : date.edtf() == null ? date.bounds() : date.edtf();
        return value == null ? t("parts.date.undated")
                : Edtf.parse(value).flatMap(Edtf::earliest).map(day -> Integer.toString(day.getYear())).orElse(t("parts.date.undated"));
    }

    private static ListItem entry(EventSummary event, boolean sign) {
        var date = new Span(DateLabel.compact(event.date()));
        date.addClassName("date");
        var link = new Anchor(RecordPages.address(event.id()), EventListView.what(event));
        link.getElement().setAttribute("router-link", true);
        var way = new Span(EventListView.way(event));
        way.addClassName("original");
        var line = new ListItem();
        if (sign) {
            var dot = new Span();
            dot.addClassNames("dot", precision(event.date()));
            dot.getElement().setAttribute("aria-hidden", "true");
            line.add(dot);
        }
        line.add(date, new Span(link, new Span(" "), way), EvidenceMark.glyph(event.evidence().citations(), event.evidence().conflicts() > 0));
        return line;
    }

    private static String precision(@Nullable WrittenDate date) {
        if (date == null || date.edtf() == null) {
            return "uncertain";
        }
        return Edtf.parse(date.edtf()).map(value -> value.precision() == Precision.DAY ? "day" : "month").orElse("uncertain");
    }

    Component events(RecordView record) {
        if (record.kind().equals("event")) {
            return new Div();
        }
        var filter = record.kind().equals("tie") ? EventFilter.ofTie(record.id()) : EventFilter.naming(record.id());
        var found = events.find(filter, false, MOST, Texts.locale());
        if (found.isEmpty()) {
            return new Div();
        }
        var list = new UnorderedList();
        list.addClassName("record-lines");
        found.forEach(event -> list.add(entry(event, false)));
        return list;
    }

    Component agreements(RecordView record) {
        var found = record.kind().equals("tie") ? instruments.ofTie(record.id()) : List.<InstrumentSummary>of();
        if (found.isEmpty()) {
            return new Div();
        }
        var list = new UnorderedList();
        list.addClassName("record-lines");
        found.forEach(paper -> {
            var date = new Span(paper.date() == null ? "" : DateLabel.text(paper.date()));
            date.addClassName("date");
            var name = paper.name() != null ? paper.name() : paper.type() == null ? "?" : t("instrument.type", paper.type());
            var link = new Anchor(RecordPages.address(paper.id()), name);
            link.getElement().setAttribute("router-link", true);
            list.add(new ListItem(date, link, EvidenceMark.glyph(paper.evidence().citations(), paper.evidence().conflicts() > 0)));
        });
        return list;
    }

    /** The sources that a draft cites. */
    Component sources(Draft draft) {
        var cited = new LinkedHashSet<RecordId>();
        json.citations(draft).forEach(citation -> cited.add(citation.source()));
        if (cited.isEmpty()) {
            return new Paragraph(t("register.sources.none"));
        }
        var titles = records.labels(cited);
        var list = new UnorderedList();
        list.addClassName("record-lines");
        cited.forEach(source -> list.add(new ListItem(RecordPages.link(source, Label.of(titles.getOrDefault(source, "?"))))));
        return list;
    }

    /** The records that cite a source, with the units for which they do. */
    Component citing(RecordId source) {
        var quoted = sources.quotesFrom(source);
        var byRecord = quoted.stream().collect(Collectors.groupingBy(Sources.Quoted::record, LinkedHashMap::new, Collectors.toList()));
        if (byRecord.isEmpty()) {
            return new Div();
        }
        var names = labels.of(byRecord.keySet(), Texts.locale());
        var list = new UnorderedList();
        list.addClassName("record-lines");
        byRecord.forEach((record, quotes) -> {
            var kind = records.find(record).map(RecordView::kind).orElse("");
            var units = new Span(quotes.stream().map(quote -> UnitWords.label(kind, quote.path())).distinct().collect(Collectors.joining(", ")));
            units.addClassName("original");
            list.add(new ListItem(RecordPages.link(record, names.getOrDefault(record, Label.of("?"))), units));
        });
        return list;
    }
}
