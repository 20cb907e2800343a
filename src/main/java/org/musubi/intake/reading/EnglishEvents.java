package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.EnglishTravel.Journey;
import org.musubi.intake.reading.Sides.Side;
import org.musubi.register.event.EventType;

/** Reads the events of an entry in English. */
final class EnglishEvents implements EventReader {

    private static final Vocabulary WORDS = Vocabulary.of("en");
    private static final TypeReader TYPES = new TypeReader(WORDS, true);
    private static final FactFinder FACTS = new FactFinder(WORDS, false);
    private static final Pattern GROUP = Pattern.compile("\\b(?:" + WORDS.any("group") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUNDED = Pattern.compile("(?i)\\b(?:association|society|committee|club|council|cent(?:re|er)|office|federation|league|foundation|union|school|institute|branch|group|chorus|team)\\b");
    private static final Pattern GIVES = Pattern.compile("(?i)\\b(?:sent|wrote|donated|presented|gave|delivered|conveyed|replied|contributed|offered|remitted|handed|forwarded)\\b");
    private static final Pattern ACTS = Pattern.compile("\\b(?:signed|delivered|attended|presented|planted|spoke|gave)\\b");
    private static final Pattern TALKS = Pattern.compile("(?i)\\b(?:to\\s+(?:talk|discuss|negotiate|hold\\s+talks|consult|attend\\s+(?:the|a|an)\\s+(?:[\\w-]+\\s+){0,4}(?:conference|symposium|forum|meeting|summit|seminar))|held\\s+(?:talks|discussions|a\\s+meeting|consultations)|expressed\\s+the\\s+willingness|exchanged\\s+(?:views|opinions)|party\\s+of|conference|symposium|forum|summit)\\b");
    private static final Pattern CELEBRATED = Pattern.compile("(?i)\\bceremon|\\bcelebrat|\\bcommemorat|\\bbanquet|\\bgala\\b");
    private static final Pattern RECEIVED_FROM = Pattern.compile("(?i)\\b(?:received|got)\\b[^.;]{0,80}?\\bfrom\\b|\\b(?:was|were)\\s+received\\b[^.;]{0,40}?\\bfrom\\b|\\barrived\\s+from\\b");
    private static final Pattern PLANNED = Pattern.compile("(?i)\\b(?:will\\s+(?:visit|be\\s+held|take\\s+place|come|go|celebrate)|is\\s+(?:scheduled|planned|to\\s+visit)|are\\s+(?:scheduled|planned|to\\s+visit))\\b");

    private final Sides sides;
    private final EnglishTravel travel;
    private final EnglishGroup groups;
    private final EnglishSizes sizes;
    private final EnglishPlaces places;
    private final EnglishParts parts;
    private final PartDate dates;

    EnglishEvents(PageLayout layout) {
        this.sides = layout.sides();
        this.travel = new EnglishTravel(layout.page(), sides, TYPES);
        this.groups = new EnglishGroup(layout.page(), new EnglishPersons(layout.page(), sides));
        this.sizes = new EnglishSizes(layout.page());
        this.places = new EnglishPlaces(layout.page(), sides);
        this.parts = new EnglishParts(layout.page(), travel);
        this.dates = new PartDate(layout.context());
    }

    @Override
    public List<EventProposal> read(EntryScope scope) {
        var parts = dates.byDate(scope, this.parts.of(scope.page().sentences(scope.body(), "en")));
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
        return filled(new EventDraft(scope, scope.whole(), scope.page().sentences(scope.body(), "en")));
    }

    private static @Nullable Journey best(List<Journey> journeys) {
        Journey best = null;
        for (var journey : journeys) {
            if (best == null || rank(journey) > rank(best)) {
                best = journey;
            }
        }
        return best;
    }

    private static int rank(Journey journey) {
        return (journey.to() == Side.OTHER ? 0 : 4) + (journey.weak() ? 0 : 2) + (journey.where() != null ? 1 : 0);
    }

    private EventProposal filled(EventDraft draft) {
        draft.types.putAll(TYPES.find(draft.page(), draft.sentences));
        var journeys = new ArrayList<Journey>();
        for (var sentence : draft.sentences) {
            travel.journeys(sentence).stream().filter(journey -> !journey.weak() || journey.to() != Side.OTHER
                    || GROUP.matcher(draft.page().slice(new Range(sentence.start(), journey.verb().start()))).find()).forEach(journeys::add);
        }
        var best = best(journeys);
        if (best != null && (best.to() != Side.OTHER || best.where() != null || best.from() != null)) {
            draft.types.put(EventType.VISIT, best.verb());
            direct(draft, best);
            delegation(draft, journeys);
        } else {
            directGift(draft);
        }
        for (var sentence : draft.sentences) {
            groups.hosts(sentence).stream().filter(host -> isOther(draft, host)).forEach(draft.hosts::add);
        }
        settleTypes(draft);
        FACTS.find(draft, TYPES, sides);
        draft.places.addAll(places.find(draft));
        draft.planned = PLANNED.matcher(draft.words()).find();
        return draft.toProposal();
    }

    private static boolean isOther(EventDraft draft, PersonRead person) {
        return (draft.leader == null || !draft.leader.span().overlaps(person.span()))
                && (draft.deputy == null || !draft.deputy.span().overlaps(person.span()))
                && draft.members.stream().noneMatch(member -> member.span().overlaps(person.span()))
                && draft.hosts.stream().noneMatch(host -> host.span().overlaps(person.span()));
    }

    private void direct(EventDraft draft, Journey journey) {
        var page = draft.page();
        var end = journey.where() == null ? null : page.stated(journey.where());
        var from = journey.from();
        if (from == null && journey.to() != Side.OTHER) {
            for (var sentence : draft.sentences) {
                var found = sentence.start() < journey.verb().start()
                        ? travel.first(new Range(sentence.start(), Math.min(sentence.end(), journey.verb().start())), journey.to()) : null;
                from = from != null ? from : found;
            }
        }
        draft.direct(sides, from == null ? null : page.stated(from), from == null ? Side.OTHER : travel.of(from), end, journey.to());
    }

    private void delegation(EventDraft draft, List<Journey> journeys) {
        for (var sentence : draft.sentences) {
            draft.leader = draft.leader != null ? draft.leader : groups.leader(sentence);
            draft.deputy = draft.deputy != null ? draft.deputy : groups.deputy(sentence);
            groups.members(sentence).stream().filter(person -> isOther(draft, person)).forEach(draft.members::add);
        }
        if (draft.leader == null && draft.members.isEmpty()) {
            alone(draft, journeys);
        }
        if (draft.leader == null && draft.members.isEmpty()) {
            signers(draft);
        }
        var people = new ArrayList<>(draft.members);
        if (draft.leader != null) {
            people.add(draft.leader);
        }
        if (draft.deputy != null) {
            people.add(draft.deputy);
        }
        for (var sentence : draft.sentences) {
            people.addAll(groups.hosts(sentence));
        }
        for (var sentence : draft.sentences) {
            var name = draft.group == null ? groups.name(sentence, people) : null;
            draft.group = name == null ? draft.group : draft.page().stated(name);
        }
        draft.size = sizes.size(draft.sentences, journeys.stream().map(Journey::verb).toList(), draft.leader != null);
        if (draft.size == null && !draft.members.isEmpty()) {
            draft.size = sizes.listed(draft.sentences, draft.members.size());
        }
        draft.parts.addAll(sizes.parts(draft.sentences));
    }

    /** Who travels without being said to lead anybody is a member. */
    private void alone(EventDraft draft, List<Journey> journeys) {
        for (var sentence : draft.sentences) {
            var verb = journeys.stream().map(Journey::verb).filter(one -> sentence.contains(one.start())).findFirst();
            verb.ifPresent(range -> groups.subjects(sentence, range.start()).stream()
                    .filter(person -> person.role() != null || person.name() != null && person.name().value().contains(" "))
                    .filter(person -> isOther(draft, person)).forEach(draft.members::add));
        }
    }

    /** Who acts for the side that travels was there, though nobody says that he led. */
    private void signers(EventDraft draft) {
        for (var sentence : draft.sentences) {
            var verb = ACTS.matcher(draft.page().text()).region(sentence.start(), sentence.end());
            if (verb.find()) {
                groups.subjects(sentence, verb.start()).stream()
                        .filter(person -> person.name() != null && person.role() != null && draft.from != null
                                && person.role().value().contains(draft.from.value()))
                        .forEach(draft.members::add);
            }
        }
    }

    private static void settleTypes(EventDraft draft) {
        var types = draft.types;
        var words = draft.words();
        if (types.containsKey(EventType.ORGANIZATION_FOUNDED) && !FOUNDED.matcher(words).find()
                || types.containsKey(EventType.ORGANIZATION_FOUNDED) && types.containsKey(EventType.ESTABLISHED)) {
            types.remove(EventType.ORGANIZATION_FOUNDED);
        }
        if (types.containsKey(EventType.ESTABLISHED) && (types.containsKey(EventType.AGREEMENT_SIGNING) || types.containsKey(EventType.APPROVAL)
                || types.containsKey(EventType.TRAINING) || types.containsKey(EventType.VISIT))) {
            types.remove(EventType.ESTABLISHED);
        }
        if (types.containsKey(EventType.MEETING) && types.size() > 1 && !TALKS.matcher(words).find()) {
            types.remove(EventType.MEETING);
        }
        if (types.containsKey(EventType.CEREMONY) && types.containsKey(EventType.LETTER_EXCHANGE) && !types.containsKey(EventType.VISIT)
                && !CELEBRATED.matcher(words).find()) {
            types.remove(EventType.CEREMONY);
        }
        boolean apart = !types.containsKey(EventType.VISIT) && (types.containsKey(EventType.EXHIBITION) || types.containsKey(EventType.DONATION)
                || types.containsKey(EventType.LETTER_EXCHANGE));
        if (apart || types.containsKey(EventType.DONATION) && !schoolsTravel(draft)) {
            types.remove(EventType.EDUCATION_EXCHANGE);
        }
    }

    /** A gift to a school is a gift; only a journey of pupils or teachers is an exchange of schools. */
    private static boolean schoolsTravel(EventDraft draft) {
        var first = draft.sentences.isEmpty() ? "" : draft.page().slice(draft.sentences.getFirst());
        var match = GIVES.matcher(first);
        int gift = match.find() ? match.start() : first.length();
        return first.substring(0, gift).matches("(?is).*\\b(?:school|student|pupil|teacher|education).*");
    }

    /** Letters and gifts have a direction though nobody travels. */
    private void directGift(EventDraft draft) {
        if (!draft.types.containsKey(EventType.LETTER_EXCHANGE) && !draft.types.containsKey(EventType.DONATION)) {
            return;
        }
        var page = draft.page();
        for (var sentence : draft.sentences) {
            var received = RECEIVED_FROM.matcher(page.text()).region(sentence.start(), sentence.end());
            var giver = received.find() ? travel.first(new Range(received.end(), sentence.end()), null) : null;
            if (giver != null) {
                draft.direct(sides, page.stated(giver), travel.of(giver), null, Side.OTHER);
                return;
            }
            var verb = GIVES.matcher(page.text()).region(sentence.start(), sentence.end());
            if (verb.find()) {
                var behind = new Range(verb.end(), sentence.end());
                var end = travel.behind(behind, "to");
                var start = travel.behind(behind, "from");
                start = start != null ? start : travel.first(new Range(sentence.start(), verb.start()), end == null ? null : travel.of(end));
                end = end != null ? end : travel.first(behind, start == null ? null : travel.of(start));
                draft.direct(sides, start == null ? null : page.stated(start), start == null ? Side.OTHER : travel.of(start),
                        end == null ? null : page.stated(end), end == null ? Side.OTHER : travel.of(end));
                return;
            }
        }
    }
}
