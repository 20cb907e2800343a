package org.musubi.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.intake.OpenImport.Held;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.reconciliation.MentionKey;
import org.musubi.register.event.EventDraft;
import org.musubi.text.CodePoints;
import org.musubi.text.SentenceCutter;
import org.musubi.text.Span;

/** Makes the rows of the queue from the drafts of one import. */
final class QueuedMentions {

    /** A sentence of a list or a table may be very long; the words around the name are what tells. */
    private static final int AROUND = 80;

    /** A mention in its draft. */
    record Found(Held held, EventDraft draft, MentionAt at) {

        /** The record of the register that the draft has become. */
        @Nullable RecordId approved() {
            return held.open() ? null : held.view().record();
        }
    }

    private QueuedMentions() {
    }

    /** The names in open drafts and approved records that are not linked, identical ones in one row, in the order of the text. */
    static List<QueuedMention> of(OpenImport open, Map<ItemId, EventDraft> approved) {
        return rows(open, approved, QueuedMentions::waits, (draft, at) -> MentionWords.key(at));
    }

    /** @param approved what drafts of the import have become in the register */
    static List<QueuedMention> rows(OpenImport open, Map<ItemId, EventDraft> approved, Predicate<MentionAt> waits,
                                    BiFunction<EventDraft, MentionAt, Optional<MentionKey>> key) {
        if (!open.workable()) {
            return List.of();
        }
        var found = new LinkedHashMap<MentionKey, List<Found>>();
        for (Held held : open.shown()) {
            var draft = held.open() ? held.draft() : approved.get(held.item().id());
            if (draft != null) {
                EventMentions.of(draft).stream().filter(waits).forEach(at -> key.apply(draft, at)
                        .ifPresent(one -> found.computeIfAbsent(one, first -> new ArrayList<>()).add(new Found(held, draft, at))));
            }
        }
        var points = CodePoints.of(open.text());
        var language = ReadingSnapshot.of(open.record()).language();
        return found.entrySet().stream().map(one -> row(open, points, language, one.getKey(), one.getValue())).toList();
    }

    /** Whether a mention is a name that points nowhere; ties and papers are linked where they are drafted. */
    static boolean waits(MentionAt at) {
        return at.mention().link() == null && at.mention().asWritten() != null && at.use() != MentionUse.INSTRUMENT && at.use() != MentionUse.TIE;
    }

    private static QueuedMention row(OpenImport open, CodePoints points, String language, MentionKey key, List<Found> found) {
        return new QueuedMention(id(open.record().id(), key), open.record().id(), open.record().sourceRecord(), open.record().title(), key,
                found.stream().map(one -> place(open, points, language, one)).toList(), language.equals("und") ? null : language,
                QueuedMention.Reach.SOURCE, MentionState.OPEN, Nearest.NOT_WEIGHED, null);
    }

    private static MentionPlace place(OpenImport open, CodePoints points, String language, Found found) {
        var at = found.at();
        var draft = found.draft();
        var citation = at.unit().citations().stream().filter(one -> open.record().text().equals(one.text())).findFirst().orElse(null);
        var name = citation == null ? null : named(points, Doubts.span(citation), Objects.requireNonNull(MentionWords.inSource(at.unit())));
        var around = around(points, found.held().span(), name, language);
        return new MentionPlace(found.held().item().id(), at.path(), at.use(), Objects.requireNonNull(MentionWords.written(at.mention())),
                around.get(0), around.get(1), around.get(2), context(draft, at), draft.date() == null ? null : draft.date().value().edtf(), found.approved());
    }

    /** The row of one mention that is decided for itself. */
    static QueuedMention alone(QueuedMention row, MentionPlace place) {
        var id = UUID.nameUUIDFromBytes((row.id() + "|" + place.item() + "|" + place.path()).getBytes(StandardCharsets.UTF_8));
        return row.with(List.of(place), id, QueuedMention.Reach.ALONE);
    }

    private static UUID id(ImportId imported, MentionKey key) {
        return UUID.nameUUIDFromBytes((imported + "|" + key.kind() + "|" + key.key()).getBytes(StandardCharsets.UTF_8));
    }

    /** A quote may be longer than the name: then the name within it is what is looked for. */
    private static Span named(CodePoints points, Span quote, String words) {
        var quoted = points.slice(quote);
        int at = quoted.indexOf(words);
        return at < 0 ? quote : new Span(quote.start() + quoted.codePointCount(0, at), quote.start() + quoted.codePointCount(0, at + words.length()));
    }

    /** Before, the name, behind. */
    private static List<String> around(CodePoints points, Span event, @Nullable Span name, String language) {
        if (name == null || name.end() > points.length()) {
            return List.of(oneLine(points.slice(new Span(event.start(), Math.min(event.end(), event.start() + 2 * AROUND)))), "", "");
        }
        var sentence = SentenceCutter.cut(points, event.contains(name) ? event : event.join(name), language).stream()
                .filter(one -> one.contains(name)).findFirst().orElse(name);
        var from = Math.max(sentence.start(), name.start() - AROUND);
        var to = Math.min(sentence.end(), name.end() + AROUND);
        return List.of((from > sentence.start() ? "…" : "") + oneLine(points.slice(new Span(from, name.start()))), points.slice(name),
                oneLine(points.slice(new Span(name.end(), to))) + (to < sentence.end() ? "…" : ""));
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\s\\p{Z}]+", " ");
    }

    private static NameContext context(EventDraft draft, MentionAt at) {
        var place = switch (at.use()) {
            case LEADER, DEPUTY, MEMBER -> written(draft.from());
            case HOST -> written(draft.to());
            default -> null;
        };
        var date = draft.date() == null ? null : draft.date().value().edtf();
        var year = date == null ? null : Edtf.parse(date).flatMap(value -> value.earliest()).map(day -> day.getYear()).orElse(null);
        return new NameContext(at.mention().role(), place, year, null);
    }

    private static @Nullable String written(@Nullable Cited<Mention> mention) {
        return mention == null ? null : mention.value().asWritten();
    }
}
