package org.musubi.reconciliation.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.musubi.base.Messages;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.Records;
import org.musubi.names.MatchReason;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameKey;
import org.musubi.reconciliation.Candidate;
import org.musubi.reconciliation.Candidates;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.register.Names;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The records that may be meant by names of other programs, for everybody with an account: what waits for review is not among them. */
@Service
@PreAuthorize("isAuthenticated()")
class Matches {

    private static final int ENOUGH_TO_SEE_NAMESAKES = 5;

    private final Candidates candidates;
    private final Records records;
    private final Labels labels;

    Matches(Candidates candidates, Records records, Labels labels) {
        this.candidates = candidates;
        this.records = records;
        this.labels = labels;
    }

    /**
     * A record that may be meant.
     *
     * @param name        as the reader's language calls it
     * @param description the form that was met and the reasons, in the reader's language
     * @param score       0 to 100
     * @param certain     whether a curator would accept it without looking, and no other one as well
     */
    record Found(String id, String name, String description, String kind, double score, boolean certain, List<MatchReason> reasons) {
    }

    /** For each question what may be meant, the likeliest first. */
    public List<List<Found>> of(List<MatchQuery> queries, Locale reader) {
        var answers = new LinkedHashMap<MatchQuery, List<Candidate>>();
        queries.forEach(query -> answers.computeIfAbsent(query, this::candidates));
        var names = labels.of(answers.values().stream().flatMap(Collection::stream).map(Candidate::record).collect(Collectors.toSet()), reader);
        return queries.stream().map(query -> found(query, answers.getOrDefault(query, List.of()), names, reader)).toList();
    }

    private List<Candidate> candidates(MatchQuery query) {
        var best = new LinkedHashMap<RecordId, Candidate>();
        for (var name : query.names()) {
            for (var context : query.contexts()) {
                candidates.inRegister(name, query.kinds(), context, Math.max(query.limit(), ENOUGH_TO_SEE_NAMESAKES))
                        .forEach(candidate -> best.merge(candidate.record(), candidate, (one, other) -> other.score() > one.score() ? other : one));
            }
        }
        query.records().forEach(id -> named(id, query.kinds()).forEach(candidate -> best.put(id, candidate)));
        return best.values().stream()
                .filter(candidate -> candidate.reasons().stream().map(MatchReason::kind).collect(Collectors.toSet()).containsAll(query.required()))
                .sorted(likeliest(query)).toList();
    }

    /** Of those as likely as each other the one written just so, then the one with the shortest name: a city before its county. */
    private static Comparator<Candidate> likeliest(MatchQuery query) {
        return Comparator.comparingDouble(Candidate::score).reversed().thenComparing(candidate -> !exact(candidate, query))
                .thenComparing(candidate -> candidate.label().length()).thenComparing(Candidate::label).thenComparing(candidate -> candidate.record().value());
    }

    private static boolean exact(Candidate candidate, MatchQuery query) {
        var key = NameKey.of(candidate.form());
        return query.names().stream().anyMatch(name -> NameKey.of(name).equals(key)) || query.records().contains(candidate.record());
    }

    /** The record whose id was given for a name. */
    private List<Candidate> named(RecordId id, Collection<String> kinds) {
        return records.find(records.standing(id)).filter(record -> record.state() == RecordState.ACTIVE && Names.KINDS.contains(record.kind()) && kinds.contains(record.kind()))
                .map(record -> new Candidate(record.id(), record.kind(), record.label(), record.label(), 1, MatchVerdict.SAME, List.of(), false)).stream().toList();
    }

    private static List<Found> found(MatchQuery query, List<Candidate> candidates, Map<RecordId, Label> names, Locale reader) {
        var certain = certain(query, candidates);
        return candidates.stream().limit(query.limit()).map(candidate -> {
            var label = names.get(candidate.record());
            return new Found(candidate.record().toString(), label == null ? candidate.label() : label.text(), description(candidate, reader), candidate.kind(),
                    Math.round(candidate.score() * 1000) / 10.0, certain.filter(candidate::equals).isPresent(), once(candidate.reasons()));
        }).toList();
    }

    /** The only one that a curator would accept without looking; of several the only one that is written just so. */
    private static Optional<Candidate> certain(MatchQuery query, List<Candidate> candidates) {
        var same = candidates.stream().filter(candidate -> candidate.verdict() == MatchVerdict.SAME).toList();
        var exact = same.size() == 1 ? same : same.stream().filter(candidate -> exact(candidate, query)).toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }

    private static String description(Candidate candidate, Locale reader) {
        var parts = new ArrayList<String>();
        parts.add(candidate.form());
        once(candidate.reasons()).forEach(reason -> parts.add(words(reason, reader)));
        return String.join(" · ", parts);
    }

    /** A reason in the reader's language. */
    static String words(MatchReason reason, Locale reader) {
        return Messages.text(reader, "reason." + reason.kind().code(), reason.left(), reason.right());
    }

    /** A feature stands once; of a reason met several times the first is the strongest. */
    private static List<MatchReason> once(List<MatchReason> reasons) {
        var seen = new HashSet<String>();
        return reasons.stream().filter(reason -> seen.add(reason.code())).toList();
    }
}
