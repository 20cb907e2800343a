package org.musubi.desk.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordView;
import org.musubi.ledger.Records;
import org.musubi.ledger.SourceTextId;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceTexts;
import org.musubi.sources.StoredText;
import org.musubi.text.Blanks;
import org.springframework.stereotype.Component;

/** Finds where the words of a quote stand in the stored texts of a source, approved or only proposed. */
@Component
class Citing {

    private static final String BLANKS = "[\\s\\p{Z}]+";
    private static final int MOST_PLACES = 50;
    private static final int AROUND = 30;

    private final Records records;
    private final Proposals proposals;
    private final SourceTexts texts;

    Citing(Records records, Proposals proposals, SourceTexts texts) {
        this.records = records;
        this.proposals = proposals;
        this.texts = texts;
    }

    /**
     * A place where a quote stands.
     *
     * @param start code point of its beginning
     * @param end   code point behind it
     * @param quote the words as the text has them, line breaks included
     * @param shown the quote with the words around it, on one line
     */
    record Place(SourceTextId text, int start, int end, String quote, String shown) {
    }

    /** The stored texts of a source, none where the register holds none. */
    List<StoredText> textsOf(RecordId source) {
        return draft(source).map(draft -> draft.texts().stream().map(Cited::value).flatMap(id -> texts.find(id).stream()).toList())
                .orElse(List.of());
    }

    private Optional<SourceDraft> draft(RecordId source) {
        return records.find(source).map(RecordView::draft)
                .or(() -> proposals.openItemsOf(source).stream().findFirst().map(ItemView::draft))
                .map((Draft draft) -> draft instanceof SourceDraft found ? found : null);
    }

    /** Every place of a quote in these texts; blanks and line breaks may differ, nothing else. */
    static List<Place> places(List<StoredText> texts, String quote) {
        var pattern = Pattern.compile(Arrays.stream(Blanks.strip(quote).split(BLANKS)).map(Pattern::quote).collect(Collectors.joining(BLANKS)));
        var places = new ArrayList<Place>();
        for (StoredText stored : texts) {
            var text = stored.text();
            var found = pattern.matcher(text);
            while (found.find() && places.size() < MOST_PLACES) {
                int start = text.codePointCount(0, found.start());
                places.add(new Place(stored.id(), start, start + found.group().codePointCount(0, found.group().length()), found.group(),
                        around(text, found.start(), found.end())));
            }
        }
        return places;
    }

    private static String around(String text, int from, int to) {
        int begin = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        return (begin > 0 ? "…" : "") + text.substring(begin, end).replaceAll(BLANKS, " ") + (end < text.length() ? "…" : "");
    }

}
