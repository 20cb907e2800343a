package org.musubi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Ids;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Citation;
import org.musubi.ledger.CitationId;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.Stance;
import org.musubi.register.event.Delegation;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Span;

/** One draft made two, and two made one: every value takes its quotes along. */
final class Splits {

    private Splits() {
    }

    /** The two halves of a draft. */
    record Halves(EventDraft stays, EventDraft goes) {
    }

    /**
     * Cuts a draft: what stands behind the position goes. A quote that reaches over it is cut there.
     *
     * @param above words of the part that stays
     * @param below words of the part that goes
     */
    static Halves at(EventDraft draft, Span above, Span below, Quotes quotes) {
        var halves = by(draft, path -> {
            var unit = Objects.requireNonNull(EventUnits.of(draft).get(path));
            return !unit.citations().isEmpty() && unit.citations().stream().map(Doubts::span).allMatch(span -> span.start() >= below.start());
        });
        return new Halves(cut(halves.stays(), above, below, quotes), cut(halves.goes(), below, above, quotes));
    }

    /** Parts a draft unit by unit. Type and date are copied where nothing else would tell them. */
    static Halves by(EventDraft draft, Predicate<String> goes) {
        var away = only(draft, goes);
        var stays = only(draft, goes.negate());
        if (away.types().isEmpty()) {
            away = away.withTypes(copies(draft.types()));
        }
        if (stays.types().isEmpty()) {
            stays = stays.withTypes(copies(draft.types()));
        }
        away = away.date() == null ? away.withDate(draft.date()) : away;
        stays = stays.date() == null ? stays.withDate(draft.date()) : stays;
        // A group that is told in both halves is two groups from now on.
        away = away.withDelegations(away.delegations().stream().map(group -> new Delegation(Ids.next(), group.name(), group.leader(),
                group.deputy(), group.members(), group.size())).toList());
        return new Halves(stays, away);
    }

    private static <T> List<Cited<T>> copies(List<Cited<T>> units) {
        return units.stream().map(unit -> new Cited<>(Ids.next(), unit.value(), unit.basis(), unit.citations(), unit.doubts())).toList();
    }

    private static EventDraft only(EventDraft draft, Predicate<String> wanted) {
        return EventUnits.map(draft, new EventUnits.Change() {
            @Override
            public <T> @Nullable Cited<T> apply(String path, Cited<T> unit) {
                return wanted.test(path) ? unit : null;
            }
        });
    }

    /** Quotes that reach into the other half are cut at its edge; a date keeps the heading it was taken from. */
    private static EventDraft cut(EventDraft draft, Span own, Span other, Quotes quotes) {
        return EventUnits.map(draft, new EventUnits.Change() {
            @Override
            public <T> Cited<T> apply(String path, Cited<T> unit) {
                return path.equals("/date") ? unit
                        : unit.withCitations(unit.citations().stream().map(citation -> cut(citation, path, own, other, quotes)).toList());
            }
        });
    }

    private static Citation cut(Citation citation, String path, Span own, Span other, Quotes quotes) {
        var span = Doubts.span(citation);
        if (!quotes.text().equals(citation.text()) || !span.overlaps(other)) {
            return citation;
        }
        var left = span.overlaps(own) ? quotes.strip(new Span(Math.max(span.start(), own.start()), Math.min(span.end(), own.end()))) : own;
        var fresh = quotes.citation(path, left.isEmpty() ? own : left);
        return new Citation(CitationId.next(), fresh.source(), fresh.text(), fresh.start(), fresh.end(), fresh.quote(),
                citation.locator(), citation.stated(), citation.stance(), citation.confidence());
    }

    /** The draft above with all that the one below tells. Where the two differ, the one above is held and the other stands beside it. */
    static EventDraft join(EventDraft above, EventDraft below) {
        return new EventDraft(one(above.summary(), below.summary()), all(above.types(), below.types()), one(above.date(), below.date()),
                one(above.from(), below.from()), one(above.to(), below.to()), groups(above.delegations(), below.delegations()),
                all(above.hosts(), below.hosts()), all(above.places(), below.places()), all(above.instruments(), below.instruments()),
                all(above.amounts(), below.amounts()), all(above.fields(), below.fields()), all(above.occasions(), below.occasions()),
                one(above.purpose(), below.purpose()), one(above.tie(), below.tie()), one(above.stage(), below.stage()),
                one(above.note(), below.note()));
    }

    private static <T> @Nullable Cited<T> one(@Nullable Cited<T> above, @Nullable Cited<T> below) {
        if (above == null || below == null) {
            return above == null ? below : above;
        }
        boolean same = above.value().equals(below.value());
        var citations = new ArrayList<>(above.citations());
        below.citations().stream().filter(citation -> citations.stream().noneMatch(known -> samePlace(known, citation)))
                .map(citation -> same ? citation : against(citation, below.value())).forEach(citations::add);
        return above.withCitations(citations);
    }

    private static boolean samePlace(Citation one, Citation other) {
        return Objects.equals(one.text(), other.text()) && Objects.equals(one.start(), other.start()) && Objects.equals(one.end(), other.end())
                && one.text() != null;
    }

    private static Citation against(Citation citation, Object value) {
        return new Citation(citation.id(), citation.source(), citation.text(), citation.start(), citation.end(), citation.quote(),
                citation.locator(), words(value), Stance.CONTRADICTS, citation.confidence());
    }

    private static @Nullable String words(Object value) {
        return switch (value) {
            case WrittenDate date -> date.asWritten() == null ? date.edtf() : date.asWritten();
            case Mention mention -> mention.asWritten() == null ? mention.role() : mention.asWritten();
            default -> value.toString();
        };
    }

    private static <T> List<Cited<T>> all(List<Cited<T>> above, List<Cited<T>> below) {
        var joined = new ArrayList<>(above);
        for (Cited<T> unit : below) {
            int same = indexOf(joined, unit);
            if (same < 0) {
                joined.add(unit);
            } else {
                joined.set(same, Objects.requireNonNull(one(joined.get(same), unit)));
            }
        }
        return joined;
    }

    private static <T> int indexOf(List<Cited<T>> units, Cited<T> like) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).value().equals(like.value())) {
                return i;
            }
        }
        return -1;
    }

    private static List<Delegation> groups(List<Delegation> above, List<Delegation> below) {
        var joined = new ArrayList<>(above);
        for (Delegation group : below) {
            boolean taken = joined.stream().map(Delegation::id).anyMatch(group.id()::equals);
            joined.add(taken ? new Delegation(Ids.next(), group.name(), group.leader(), group.deputy(), group.members(), group.size())
                    : group);
        }
        return joined;
    }
}
