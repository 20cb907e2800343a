package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.Sides.Side;
import org.musubi.register.event.EventType;

/** An event while it is being read. Fields are filled step by step and become a proposal at the end. */
final class EventDraft {

    private final EntryScope scope;
    private final Range range;
    final List<Range> sentences;
    final Map<EventType, Range> types = new EnumMap<>(EventType.class);
    @Nullable Value<String> from;
    @Nullable Value<String> to;
    @Nullable Value<String> group;
    @Nullable PersonRead leader;
    @Nullable PersonRead deputy;
    @Nullable Value<Integer> size;
    EventDate date;
    boolean planned;
    boolean context;
    final List<PersonRead> members = new ArrayList<>();
    final List<PartySize> parts = new ArrayList<>();
    final List<PersonRead> hosts = new ArrayList<>();
    final List<PlaceRead> places = new ArrayList<>();
    final List<InstrumentRead> instruments = new ArrayList<>();
    final List<Amount> amounts = new ArrayList<>();
    final List<Value<String>> fields = new ArrayList<>();
    final List<Value<String>> occasions = new ArrayList<>();

    /**
     * A draft of nothing yet.
     *
     * @param range     the words that tell the event, heading included where it is the first of its entry
     * @param sentences these words cut, without the heading
     */
    EventDraft(EntryScope scope, Range range, List<Range> sentences) {
        this.scope = scope;
        this.range = range;
        this.sentences = sentences;
        this.date = scope.date();
    }

    PageText page() {
        return scope.page();
    }

    /** The words before the first sentence; empty where this is a later part of its entry. */
    String heading() {
        return page().slice(new Range(range.start(), Math.max(range.start(), told().start())));
    }

    /** From the first sentence to the last. */
    Range told() {
        return sentences.isEmpty() ? new Range(range.end(), range.end())
                : new Range(sentences.getFirst().start(), sentences.getLast().end());
    }

    String words() {
        return page().slice(told());
    }

    /** Sets the ends of the journey; the side that nobody tells is concluded from the other. */
    void direct(Sides sides, @Nullable Value<String> start, Side startSide, @Nullable Value<String> end, Side endSide) {
        from = start;
        to = end;
        if (from == null && endSide != Side.OTHER && sides.name(endSide.opposite()) != null) {
            from = Value.inferred(sides.name(endSide.opposite()), to == null ? null : to.raw(), to == null ? null : to.span());
        }
        if (to == null && startSide != Side.OTHER && sides.name(startSide.opposite()) != null) {
            to = Value.inferred(sides.name(startSide.opposite()), from == null ? null : from.raw(), from == null ? null : from.span());
        }
    }

    EventProposal toProposal() {
        if (types.isEmpty()) {
            types.put(EventType.OTHER, new Range(0, 0));
        }
        var span = page().span(range);
        boolean travels = group != null || leader != null || deputy != null || size != null || !members.isEmpty() || !parts.isEmpty();
        var delegation = travels ? new DelegationRead(group, leader, deputy, members, size, parts) : null;
        return new EventProposal(scope.entry(), span, page().quote(span), TypeReader.listed(page(), types), date, from, to, delegation,
                hosts, places, instruments, amounts, fields, occasions, planned, context);
    }
}
