package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Basis;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.DateReader;
import org.musubi.chronology.Edtf;
import org.musubi.register.event.EventType;
import org.musubi.text.CodePoints;

/** Finds what an entry tells of another time, such as "the Memorial Tree planted in November 1999" in an entry of 2001. */
final class EarlierEvents {

    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(?:the|a|an)\\s+)?(?:[\\p{L}’'-]+\\s+){0,6}?(?:trees?|statues?|monuments?|memorials?|bells?|stones?|lanterns?|pavilions?)\\s+(?:which\\s+(?:was|were)\\s+|that\\s+(?:was|were)\\s+)?(?:planted|erected|unveiled|set\\s+up|built|dedicated)\\s+(?:together\\s+)?(?:in|on)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern JAPANESE = Pattern.compile("^に(?:記念)?(?:植樹|植えた|植えられた|建立|建てられた|建てた|除幕|設置)[^、。をがは]{0,16}(?:木|樹|桜|碑|像|灯籠|鐘|松|梅|銀杏)");

    private final DateReader dates = new DateReader();
    private final DateContext context;

    EarlierEvents(DateContext context) {
        this.context = context;
    }

    List<EventProposal> read(EntryScope scope, @Nullable Edtf heading) {
        var found = new ArrayList<EventProposal>();
        var page = scope.page();
        var body = page.slice(scope.body());
        var points = CodePoints.of(body);
        for (var date : dates.find(body, context.withAnchor(heading))) {
            int start = points.toCharIndex(date.start());
            int end = points.toCharIndex(date.end());
            int from = Math.max(0, start - 140);
            var before = ENGLISH.matcher(body).region(from, start);
            var behind = JAPANESE.matcher(body).region(end, body.length());
            boolean english = before.find();
            if (date.basis() == Basis.STATED && (english || behind.lookingAt()) && (heading == null || heading.overlap(date.value()) == Edtf.Overlap.NONE)) {
                var words = new Range(scope.body().start() + start, scope.body().start() + end);
                var whole = english ? new Range(scope.body().start() + before.start(), words.end())
                        : new Range(words.start(), scope.body().start() + behind.end());
                var draft = new EventDraft(scope, whole, List.of(whole));
                draft.types.put(EventType.MONUMENT, whole);
                draft.date = new EventDate(page.quote(page.span(words)), page.span(words), date.value().toString(), date.basis(), null, date.anchor());
                draft.context = true;
                found.add(draft.toProposal());
            }
        }
        return found;
    }
}
