package org.musubi.desk.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Confidence;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.ledger.SourceTextId;
import org.musubi.ledger.Stance;
import org.musubi.sources.SourceTexts;
import org.musubi.sources.StoredText;
import org.musubi.text.Languages;
import org.springframework.stereotype.Component;

/** Turns citations into what a reader sees: the words around the quote, what the source is called, the way there. */
@Component
public class Quotes {

    private static final int AROUND = 40;

    private final SourceTexts texts;
    private final Records records;

    Quotes(SourceTexts texts, Records records) {
        this.texts = texts;
        this.records = records;
    }

    public List<Evidence> read(List<Citation> citations) {
        Map<RecordId, String> titles = records.labels(citations.stream().map(Citation::source).collect(Collectors.toSet()));
        var known = new HashMap<SourceTextId, StoredText>();
        citations.stream().map(Citation::text).filter(Objects::nonNull).distinct()
                .forEach(id -> texts.find(id).ifPresent(text -> known.put(id, text)));
        return citations.stream().map(citation -> evidence(citation, titles.get(citation.source()),
                citation.text() == null ? null : known.get(citation.text()))).toList();
    }

    private static Evidence evidence(Citation citation, @Nullable String title, @Nullable StoredText text) {
        var start = citation.start();
        var end = citation.end();
        String before = null;
        String after = null;
        if (text != null && start != null && end != null) {
            int length = text.text().codePointCount(0, text.text().length());
            before = SourceTexts.substring(text.text(), Math.max(0, start - AROUND), start).map(Quotes::oneLine).orElse(null);
            after = SourceTexts.substring(text.text(), end, Math.min(length, end + AROUND)).map(Quotes::oneLine).orElse(null);
        }
        var href = title == null ? null : "records/" + citation.source() + (start == null ? "" : "?at=" + start);
        return new Evidence(citation.quote(), language(citation.quote()), before, after,
                title == null ? Texts.t("parts.evidence.proposedSource") : title, citation.locator(), href, citation.stated(),
                citation.stance() == Stance.CONTRADICTS, citation.confidence() != Confidence.CERTAIN);
    }

    private static @Nullable String language(String quote) {
        var tag = Languages.detect(quote);
        return tag.equals(Languages.UNDETERMINED) ? null : tag;
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\s\\p{Z}]+", " ");
    }
}
