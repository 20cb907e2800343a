package org.musubi.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.MatchReason;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameContext;
import org.musubi.names.NameKey;
import org.musubi.names.NameKind;
import org.musubi.names.NameMatcher;
import org.musubi.names.NameScript;
import org.musubi.names.OfficeCode;
import org.musubi.names.OfficeWords;
import org.musubi.names.PreparedName;
import org.musubi.names.ReasonKind;
import org.musubi.register.Names;
import org.musubi.register.party.Office;
import org.musubi.register.party.OfficeTerms;
import org.musubi.register.party.OfficeTerms.Term;
import org.musubi.register.party.PersonDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an office without a name may mean: those whose terms hold on that date, all of them, each with the source of the term. It is never
 * more than a suggestion, since a term that nobody wrote down may lie between two that somebody did.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('CURATOR', 'OFFICE', 'REVIEWER')")
public class OfficeHolders {

    private static final String NO_SOURCE = "none";
    private static final double HELD = 0.9;
    private static final double HELD_IN_PART = 0.7;
    private static final double HELD_AROUND = 0.5;
    private static final double NAMESAKE = 0.4;
    private static final double OF_ANOTHER_SIDE = 0.75;
    private static final int MOST_NAMESAKES = 3;
    private static final int MOST_COMPARED = 500;
    private static final int LONGEST_SURNAME = 3;
    private static final Set<OfficeCode> ONE_IN_A_PLACE = Set.of(OfficeCode.MAYOR, OfficeCode.DEPUTY_MAYOR, OfficeCode.GOVERNOR, OfficeCode.DEPUTY_GOVERNOR,
            OfficeCode.ASSEMBLY_CHAIR, OfficeCode.DEPUTY_ASSEMBLY_CHAIR, OfficeCode.PARTY_SECRETARY, OfficeCode.DEPUTY_PARTY_SECRETARY, OfficeCode.SUPERINTENDENT);
    private static final Comparator<Candidate> LIKELIEST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparing(Candidate::label).thenComparing(candidate -> candidate.record().value());

    private final OfficeTerms terms;
    private final Candidates candidates;
    private final Names names;
    private final Records records;
    private final NameMatcher matcher = new NameMatcher();

    OfficeHolders(OfficeTerms terms, Candidates candidates, Names names, Records records) {
        this.names = names;
        this.terms = terms;
        this.candidates = candidates;
        this.records = records;
    }

    /** An office as asked for: what it comes to, and its words without place and time. */
    private record Asked(@Nullable OfficeCode code, String title, boolean former) {

        boolean isHeldIn(Term term) {
            if (term.former()) {
                return false;
            }
            boolean sameWords = NameKey.of(term.title()).equals(NameKey.of(title));
            return sameWords || code != null && code == term.code() && ONE_IN_A_PLACE.contains(code);
        }
    }

    private record Days(LocalDate first, LocalDate last) {
    }

    /** A reason why somebody is suggested. */
    private record Found(double score, MatchReason reason) {
    }

    /** People who may be meant, the likeliest first; none where no term is known to hold on that date, or no date is. */
    public List<Candidate> of(OfficeQuestion question, int most) {
        var read = OfficeWords.read(question.written());
        var asked = new Asked(read.map(OfficeWords.Reading::code).orElse(null), question.written(), read.map(OfficeWords.Reading::former).orElse(false));
        var named = read.map(OfficeWords.Reading::of).orElse(null);
        var days = days(question.date()).orElse(null);
        var found = new LinkedHashMap<RecordId, Candidate>();
        if (days != null) {
            var body = named == null ? null : Mention.written(named, null);
            boolean told = body != null && isKnown(body);
            var sides = told ? List.of(Objects.requireNonNull(body)) : question.sides();
            for (int side = 0; side < sides.size(); side++) {
                var doubt = !told && sides.size() > 1;
                holders(asked, sides.get(side), days, doubt, doubt && side > 0 ? OF_ANOTHER_SIDE : 1)
                        .forEach(candidate -> found.merge(candidate.record(), candidate, (one, other) -> other.score() > one.score() ? other : one));
            }
        }
        if (named != null && days != null) {
            var namesakes = namesakes(named, asked.code(), days);
            if (!namesakes.isEmpty()) {
                found.replaceAll((record, holder) -> with(holder, List.of(warning(named))));
            }
            namesakes.forEach(candidate -> found.putIfAbsent(candidate.record(), candidate));
        }
        return found.values().stream().sorted(LIKELIEST).limit(most).toList();
    }

    private boolean isKnown(Mention body) {
        return !bodies(body).isEmpty() || !terms.of(List.of(), keys(body)).isEmpty();
    }

    private List<Candidate> holders(Asked asked, Mention side, Days days, boolean doubtful, double weight) {
        var byPerson = terms.of(bodies(side), keys(side)).stream().filter(asked::isHeldIn)
                .collect(Collectors.groupingBy(Term::person, LinkedHashMap::new, Collectors.toList()));
        var holders = new ArrayList<Candidate>();
        byPerson.forEach((person, held) -> why(asked, person, held, days).ifPresent(why -> {
            var reasons = new ArrayList<>(List.of(why.reason()));
            if (doubtful) {
                reasons.add(new MatchReason(ReasonKind.WHOSE_OFFICE, asked.title(), called(side)));
            }
            candidate(person, why.score() * weight, reasons).ifPresent(holders::add);
        }));
        return holders;
    }

    private Optional<Found> why(Asked asked, RecordId person, List<Term> held, Days days) {
        if (asked.former()) {
            return held.stream().filter(term -> term.endedBefore(days.first())).reduce((one, later) -> later)
                    .map(term -> new Found(HELD_AROUND, reason(ReasonKind.HELD_BEFORE, person, term)));
        }
        var whole = held.stream().filter(term -> term.covers(days.first(), days.last())).findFirst();
        if (whole.isPresent()) {
            return whole.map(term -> new Found(HELD, reason(ReasonKind.HELD_OFFICE, person, term)));
        }
        var part = held.stream().filter(term -> term.meets(days.first(), days.last())).findFirst();
        if (part.isPresent()) {
            return part.map(term -> new Found(HELD_IN_PART, reason(ReasonKind.HELD_IN_PART, person, term)));
        }
        boolean after = held.stream().anyMatch(term -> term.beginsAfter(days.last()));
        return held.stream().filter(term -> after && term.endedBefore(days.first())).reduce((one, later) -> later)
                .map(term -> new Found(HELD_AROUND, reason(ReasonKind.HELD_BEFORE_AND_AFTER, person, term)));
    }

    /** The office in the words of the register, and the source that says so. */
    private MatchReason reason(ReasonKind kind, RecordId person, Term term) {
        var office = records.draft(person, PersonDraft.class).stream().flatMap(draft -> draft.offices().stream())
                .filter(unit -> Objects.equals(unit.id(), term.unit())).findFirst().orElse(null);
        return new MatchReason(kind, office == null ? term.title() : words(office.value()), office == null ? NO_SOURCE : sources(office));
    }

    private String words(Office office) {
        var period = office.period() == null ? null : Optional.ofNullable(office.period().asWritten()).orElse(office.period().edtf());
        var of = office.of() == null ? "" : " · " + called(office.of());
        return office.title() + of + (period == null ? "" : " (" + period + ")");
    }

    private String sources(Cited<Office> office) {
        var cited = office.citations().stream().map(citation -> citation.source()).distinct().toList();
        var labels = records.labels(cited);
        return cited.isEmpty() ? NO_SOURCE : cited.stream().map(labels::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Those who held the office elsewhere and bear the place's name: the mayor of Miyazaki may be one Miyazaki, mayor of Kobe. */
    private List<Candidate> namesakes(String named, @Nullable OfficeCode office, Days days) {
        var held = new LinkedHashMap<RecordId, Term>();
        if (office != null) {
            terms.held(office, days.first(), days.last(), MOST_COMPARED).forEach(term -> held.putIfAbsent(term.person(), term));
        }
        var surname = PreparedName.of(named, NameKind.PERSON);
        var bearers = names.forms(held.keySet()).stream().filter(form -> !form.hint() && surnames(form.form())
                        .anyMatch(part -> matcher.match(surname, PreparedName.of(part, NameKind.PERSON)).verdict() != MatchVerdict.DIFFERENT))
                .map(Names.Form::record).distinct().limit(MOST_NAMESAKES).toList();
        return bearers.stream().flatMap(person -> candidate(person, NAMESAKE,
                List.of(reason(ReasonKind.HELD_OFFICE, person, Objects.requireNonNull(held.get(person))), warning(named))).stream()).toList();
    }

    private static MatchReason warning(String named) {
        return new MatchReason(ReasonKind.SURNAME_OR_PLACE, named, "");
    }

    /** What of a name may be the family name: any word of it, or its first characters. */
    private static Stream<String> surnames(String form) {
        var words = form.split("[\\s\\p{Z}・]+");
        return words.length > 1 || NameScript.of(form) != NameScript.HAN ? Stream.of(words)
                : IntStream.rangeClosed(1, Math.min(LONGEST_SURNAME, form.codePointCount(0, form.length()))).mapToObj(end -> form.substring(0, form.offsetByCodePoints(0, end)));
    }

    private static Candidate with(Candidate holder, List<MatchReason> more) {
        return new Candidate(holder.record(), holder.kind(), holder.label(), holder.form(), holder.score(), holder.verdict(),
                Stream.concat(holder.reasons().stream(), more.stream()).toList(), holder.waiting());
    }

    private Optional<Candidate> candidate(RecordId person, double score, List<MatchReason> reasons) {
        return records.find(records.standing(person)).map(record -> new Candidate(record.id(), record.kind(), record.label(), record.label(), score,
                MatchVerdict.POSSIBLY, reasons, false));
    }

    private Set<RecordId> bodies(Mention body) {
        var found = new HashSet<RecordId>();
        Optional.ofNullable(body.link()).map(records::standing).ifPresent(found::add);
        if (found.isEmpty() && body.asWritten() != null) {
            candidates.inRegister(body.asWritten(), List.of("place", "organisation"), NameContext.NONE, MOST_NAMESAKES).stream()
                    .filter(candidate -> candidate.verdict() == MatchVerdict.SAME).map(Candidate::record).forEach(found::add);
        }
        return found;
    }

    private static Collection<String> keys(Mention body) {
        return body.asWritten() == null ? List.of() : List.of(NameKey.of(body.asWritten()));
    }

    private String called(Mention body) {
        var link = body.link();
        return Objects.requireNonNullElse(link == null ? body.asWritten() : records.labels(List.of(link)).getOrDefault(link, body.asWritten()), "?");
    }

    private static Optional<Days> days(@Nullable String edtf) {
        return Optional.ofNullable(edtf).flatMap(Edtf::parse).flatMap(date -> date.earliest().flatMap(first -> date.latest().map(last -> new Days(first, last))));
    }
}
