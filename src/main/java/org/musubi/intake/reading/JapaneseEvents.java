package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.JapaneseTravel.Journey;
import org.musubi.intake.reading.Sides.Side;
import org.musubi.register.event.EventType;

/** Reads the events of an entry in Japanese. */
final class JapaneseEvents implements EventReader {

    private static final Vocabulary WORDS = Vocabulary.of("ja");
    private static final TypeReader TYPES = new TypeReader(WORDS, false);
    private static final FactFinder FACTS = new FactFinder(WORDS, true);
    private static final Pattern GIVEN_TO = Pattern.compile("(?:に|へ|に対し|に対して|を通じて)");
    private static final Pattern SENT = Pattern.compile("送[っらりる]|送付|送金|贈[っりる]|寄せ[たて、]|寄贈し|寄付し|寄附し|届けた|手渡し|電を打");
    private static final Pattern MONEY_OR_GOODS = Pattern.compile("寄贈|寄付|寄附|金|物資|記念品|[冊点本台頭羽枚基]");
    // An earthquake on a line of its own is the reason of what follows, and no exchange.
    private static final Pattern DISASTER = Pattern.compile("[^、。\\n]{0,16}(?:地震|震災|台風|水害|洪水|豪雨|津波|噴火|火災)[^、。\\n]{0,6}。?");
    private static final Pattern CANCELLED = Pattern.compile("(?:中止|取り?やめ|見送り)(?:[とに](?:なった|なる|決まった)|(?:に)?した|された)");
    private static final Pattern VENUE = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{0,16}(?:において|にて|で)");
    private static final Pattern PLANNED = Pattern.compile("(?:予定(?:です|である|。|$|され(?:ている|る))|する予定|見込み|計画中|計画され(?:ている|る))");

    private final Sides sides;
    private final JapaneseTravel travel;
    private final JapanesePersons persons;
    private final JapaneseSizes sizes;
    private final JapanesePlaces places;
    private final JapaneseParts parts;
    private final PartDate dates;

    JapaneseEvents(PageLayout layout) {
        this.sides = layout.sides();
        this.travel = new JapaneseTravel(layout.page(), sides, TYPES);
        this.persons = new JapanesePersons(layout.page(), sides.forms());
        this.sizes = new JapaneseSizes(layout.page());
        this.places = new JapanesePlaces(layout.page(), travel);
        this.parts = new JapaneseParts(travel, persons, sizes, TYPES);
        this.dates = new PartDate(layout.context());
    }

    @Override
    public List<EventProposal> read(EntryScope scope) {
        var parts = dates.byDate(scope, this.parts.of(scope.page().sentences(scope.body(), "ja")));
        var events = new ArrayList<EventProposal>();
        for (int i = 0; i < parts.size(); i++) {
            int start = i == 0 ? scope.whole().start() : parts.get(i).getFirst().start();
            int end = i == parts.size() - 1 ? scope.whole().end() : parts.get(i).getLast().end();
            var draft = new EventDraft(scope, new Range(start, end), parts.get(i));
            draft.date = dates.of(scope, parts, i);
            events.add(filled(draft));
        }
        return events.isEmpty() ? List.of(readWhole(scope)) : events;
    }

    @Override
    public EventProposal readWhole(EntryScope scope) {
        return filled(new EventDraft(scope, scope.whole(), scope.page().sentences(scope.body(), "ja")));
    }

    private EventProposal filled(EventDraft draft) {
        draft.types.putAll(TYPES.find(draft.page(), draft.sentences));
        var journeys = new ArrayList<Journey>();
        for (var sentence : draft.sentences) {
            travel.journeys(sentence).stream()
                    .filter(journey -> !travel.isWeak(journey) || journey.to() != Side.OTHER || travels(sentence) && !travel.isPresence(journey))
                    .forEach(journeys::add);
        }
        var best = JapaneseTravel.best(journeys);
        if (best != null) {
            draft.types.put(EventType.VISIT, best.verb());
            directJourney(draft, best);
            delegation(draft, best);
        } else if (!guestsAct(draft)) {
            directGift(draft);
        }
        for (var sentence : draft.sentences) {
            persons.hosts(sentence).stream().filter(host -> isOther(draft, host)).forEach(draft.hosts::add);
        }
        settleTypes(draft);
        if (best == null && CANCELLED.matcher(draft.words()).find()) {
            draft.types.keySet().removeAll(Set.of(EventType.PERFORMANCE, EventType.SPORT, EventType.CEREMONY, EventType.EXHIBITION));
        }
        FACTS.find(draft, TYPES, sides);
        draft.places.addAll(places.find(draft));
        draft.context = draft.types.isEmpty() && DISASTER.matcher(draft.words()).matches();
        draft.planned = draft.heading().contains("予定") || draft.sentences.stream().anyMatch(sentence -> PLANNED.matcher(draft.page().slice(sentence)).find());
        return draft.toProposal();
    }

    /** 金陽市雑技団24名が市民会館で公演した: a counted group of the other side that acts here has come, though nobody says so. */
    private boolean guestsAct(EventDraft draft) {
        if (!draft.types.containsKey(EventType.PERFORMANCE) && !draft.types.containsKey(EventType.SPORT)) {
            return false;
        }
        for (var sentence : draft.sentences) {
            var group = travel.group(sentence);
            var named = group == null ? List.<Range>of() : travel.sidesIn(sentence);
            boolean guests = !named.isEmpty() && named.getFirst().start() >= group.start() - 1 && named.getFirst().start() < group.end()
                    && named.stream().allMatch(range -> range.start() < group.end() || travel.side(travel.slice(range)) == Side.OWNER)
                    && travel.side(travel.slice(named.getFirst())) == Side.PARTNER;
            if (guests && sizes.size(List.of(sentence), false) != null && draft.page().slice(sentence).matches("(?s).*[名人団隊ムー]が.*")) {
                var verb = new Range(group.end(), group.end());
                draft.types.put(EventType.VISIT, group);
                draft.direct(sides, place(draft, named.getFirst(), Side.PARTNER, true), Side.PARTNER, null, Side.OTHER);
                delegation(draft, new Journey(verb, Side.OWNER, null, false));
                return true;
            }
        }
        return false;
    }

    /** Guests at a ceremony have travelled there, though only their being there is told. */
    private boolean travels(Range sentence) {
        return travel.group(sentence) != null || persons.leader(sentence) != null;
    }

    private static boolean isOther(EventDraft draft, PersonRead person) {
        return (draft.leader == null || !draft.leader.span().overlaps(person.span()))
                && (draft.deputy == null || !draft.deputy.span().overlaps(person.span()))
                && draft.members.stream().noneMatch(member -> member.span().overlaps(person.span()))
                && (draft.group == null || draft.group.span() == null || !draft.group.span().overlaps(person.span()));
    }

    /** Talks are a type of their own only where nothing else is told, or where they were the purpose. */
    private static void settleTypes(EventDraft draft) {
        var types = draft.types;
        if (types.containsKey(EventType.MEETING) && types.size() > 1 && (types.containsKey(EventType.AGREEMENT_SIGNING) || !isPurpose(draft))) {
            types.remove(EventType.MEETING);
        }
        if (types.containsKey(EventType.ESTABLISHED) && (types.containsKey(EventType.AGREEMENT_SIGNING) || types.containsKey(EventType.APPROVAL))) {
            types.remove(EventType.ESTABLISHED);
        }
        if (types.containsKey(EventType.MONUMENT) && types.containsKey(EventType.DONATION) && !draft.words().contains("寄贈")) {
            types.remove(EventType.DONATION);
        }
        if (types.containsKey(EventType.AWARD) && !MONEY_OR_GOODS.matcher(draft.words()).find()) {
            types.remove(EventType.DONATION);
        }
        if (types.containsKey(EventType.DONATION) && !types.containsKey(EventType.VISIT)) {
            types.remove(EventType.EDUCATION_EXCHANGE);
        }
    }

    private static boolean isPurpose(EventDraft draft) {
        return Pattern.compile("打ち?合わせ|協議(?:を行|した|し、)|(?:会議|シンポジウム|フォーラム|サミット|セミナー)(?:を開|が開|に(?:参加|出席)(?!のため))").matcher(draft.words()).find();
    }

    private void directJourney(EventDraft draft, Journey journey) {
        var end = journey.where() == null
                ? sides.name(journey.to()) == null ? null : draft.page().inferred(sides.name(journey.to()), journey.verb())
                : place(draft, journey.where(), journey.to(), journey.stated());
        var startSide = journey.to() == Side.OTHER ? Side.OTHER : journey.to().opposite();
        var sentence = draft.sentences.stream().filter(one -> one.contains(journey.verb().start())).findFirst().orElse(draft.told());
        var start = origin(draft, new Range(sentence.start(), journey.verb().start()), startSide);
        if (start == null && !sentence.equals(draft.sentences.getFirst())) {
            start = origin(draft, draft.sentences.getFirst(), startSide);
        }
        if (startSide == Side.OTHER && start != null) {
            startSide = travel.side(start.raw());
        }
        draft.direct(sides, start, startSide, end, journey.to());
    }

    /** Where the travellers come from: the side named before the verb that is not the one they go to. */
    private @Nullable Value<String> origin(EventDraft draft, Range before, Side side) {
        for (var range : travel.sidesIn(before)) {
            var found = travel.side(travel.slice(range));
            boolean venue = VENUE.matcher(draft.page().text()).region(range.end(), before.end()).lookingAt();
            if (found == side || !venue && side == Side.OTHER && found != Side.OTHER && range.start() - before.start() < 12) {
                return place(draft, range, found, true);
            }
        }
        return null;
    }

    /** "Our city" is the owner of the page: concluded, since the words name no place. */
    private Value<String> place(EventDraft draft, Range range, Side side, boolean stated) {
        var words = travel.slice(range);
        boolean own = side == Side.OWNER && !sides.ownerForms().contains(words) && sides.owner() != null;
        // 小山 for 小山市: the short form means the place.
        boolean shortened = side != Side.OTHER && sides.name(side) != null && sides.name(side).startsWith(words);
        var text = own ? sides.owner() : shortened ? sides.name(side) : words;
        return stated && !own ? draft.page().stated(text, range) : draft.page().inferred(text, range);
    }

    private void delegation(EventDraft draft, Journey journey) {
        var page = draft.page();
        for (var sentence : draft.sentences) {
            draft.leader = draft.leader != null ? draft.leader : persons.leader(sentence);
            draft.deputy = draft.deputy != null ? draft.deputy : persons.deputy(sentence);
            if (draft.group == null) {
                var group = travel.group(sentence);
                draft.group = group == null ? null : page.stated(group);
            }
        }
        var sentence = draft.sentences.stream().filter(one -> one.contains(journey.verb().start())).findFirst().orElse(draft.told());
        if (draft.leader == null && draft.group == null) {
            var alone = persons.subject(sentence, journey.verb().start());
            if (alone != null) {
                draft.members.add(alone);
            }
        }
        draft.size = sizes.size(draft.sentences, draft.leader != null);
        draft.parts.addAll(sizes.parts(draft.sentences));
    }

    /** Letters and gifts have a direction though nobody travels. */
    private void directGift(EventDraft draft) {
        boolean moves = draft.types.containsKey(EventType.LETTER_EXCHANGE) || draft.types.containsKey(EventType.DONATION);
        if (!moves) {
            return;
        }
        Value<String> start = null;
        Value<String> end = null;
        var startSide = Side.OTHER;
        var endSide = Side.OTHER;
        for (var range : travel.sidesIn(draft.told())) {
            var side = travel.side(travel.slice(range));
            var behind = draft.page().text().substring(range.end(), Math.min(draft.told().end(), range.end() + 18)).split("[、。\\n]", 2)[0];
            if (start == null && (side == Side.OTHER || side != endSide) && (behind.matches("^の?[\\p{IsHan}\\p{IsKatakana}ー・]{0,14}(?:から|より).*") || behind.matches("^(?:長|議会)?(?:が|は|と市議会が).*"))) {
                start = place(draft, range, side, true);
                startSide = side;
            } else if (end == null && (side == Side.OTHER || side != startSide) && (GIVEN_TO.matcher(behind).lookingAt() || behind.matches("^(?:長|の).*(?:に対し|へ|に)(?:て)?$") || behind.matches("^の[^、。]*に(?:対し|対して)?$"))) {
                end = place(draft, range, side, true);
                endSide = side;
            }
        }
        if (start == null && end == null && SENT.matcher(draft.words()).find() && sides.owner() != null) {
            startSide = Side.OWNER;
            start = Value.inferred(sides.owner(), null, null);
        }
        draft.direct(sides, start, startSide, end, endSide);
    }
}
