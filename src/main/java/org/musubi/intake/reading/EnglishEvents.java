package org.musubi.intake.reading;

import java.util.List;
import java.util.Map;

import org.musubi.register.event.EventType;

/** Reads the events of an entry in English. */
final class EnglishEvents implements EventReader {

    private static final TypeReader TYPES = new TypeReader(Vocabulary.of("en"), true);

    private final PageLayout layout;

    EnglishEvents(PageLayout layout) {
        this.layout = layout;
    }

    @Override
    public List<EventProposal> read(EntryScope scope) {
        return List.of(readWhole(scope));
    }

    @Override
    public EventProposal readWhole(EntryScope scope) {
        var page = scope.page();
        var types = TYPES.find(page, Sentences.english(page, scope.body()));
        if (types.isEmpty()) {
            types = Map.of(EventType.OTHER, new Range(0, 0));
        }
        var span = page.span(scope.whole());
        return new EventProposal(scope.entry(), span, page.quote(span), TypeReader.listed(page, types), scope.date(), null, null, null,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, false);
    }
}
