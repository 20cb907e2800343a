package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.desk.parts.SourceText;
import org.musubi.desk.parts.TextMark;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.sources.Sources;
import org.musubi.sources.StoredText;

/** The stored texts of a source, newest first, with every place that a fact of the register quotes. */
@SpringComponent
class SourcePanel {

    private final SourceTexts texts;
    private final Sources sources;
    private final Records records;

    SourcePanel(SourceTexts texts, Sources sources, Records records) {
        this.texts = texts;
        this.sources = sources;
        this.records = records;
    }

    /** @param at the code point to bring into view, as an address gives it */
    Component of(RecordId id, SourceDraft source, Optional<String> at) {
        var panels = new Div();
        var quoted = sources.quotesFrom(id);
        source.texts().reversed().forEach(held -> texts.find(held.value()).ifPresent(text -> panels.add(panel(source, text,
                quoted.stream().filter(quote -> text.id().equals(quote.text())).toList(), at))));
        return panels;
    }

    private Component panel(SourceDraft source, StoredText text, List<Sources.Quoted> quotes, Optional<String> at) {
        var shown = new SourceText();
        shown.show(text.text(), source.language() == null ? null : source.language().value());
        var marks = new ArrayList<TextMark>();
        for (Sources.Quoted quoted : quotes) {
            if (quoted.start() != null && quoted.end() != null) {
                var kind = records.find(quoted.record()).map(RecordView::kind).orElse("");
                marks.add(new TextMark(quoted.record().toString(), quoted.start(), quoted.end(), TextMark.Kind.QUOTE, false,
                        UnitWords.label(kind, quoted.path())));
            }
        }
        shown.mark(marks);
        shown.addMarkListener(record -> RecordPages.open(RecordId.of(record)));
        at.filter(position -> position.matches("\\d{1,9}")).map(Integer::valueOf)
                .flatMap(position -> marks.stream().filter(mark -> mark.start() == position).findFirst())
                .ifPresent(mark -> shown.setActive(mark.id()));
        var received = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Texts.locale())
                .withZone(ZoneId.systemDefault()).format(text.receivedAt());
        var origin = new Paragraph(t("register.source.received", received, text.receivedBy(), text.charset(), text.sha256().substring(0, 12)));
        origin.addClassName("quiet");
        return new Div(origin, shown);
    }
}
