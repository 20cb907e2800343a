package org.musubi.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.MatchReason;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameContext;
import org.musubi.names.NameKeys;
import org.musubi.names.NameKind;
import org.musubi.names.NameMatch;
import org.musubi.names.NameMatcher;
import org.musubi.names.PreparedName;
import org.musubi.names.ReasonKind;
import org.musubi.register.Names;
import org.musubi.register.party.Office;
import org.musubi.register.party.PersonDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom or what a name in a source may mean: records of the register, and those that wait, whose names are like it in any script. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('CURATOR', 'OFFICE', 'REVIEWER')")
public class Candidates {

    /** How many records that share a key are compared. */
    private static final int MOST_COMPARED = 200;
    private static final int MOST_WITH_OFFICES = 12;
    /** Of those as likely as each other the shortest name first: a city before its county. */
    private static final Comparator<Candidate> LIKELIEST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparing(candidate -> candidate.label().length()).thenComparing(Candidate::label).thenComparing(candidate -> candidate.record().value());

    private final Names names;
    private final Records records;
    private final KnownForms known;
    private final PreparedNames prepared = new PreparedNames();
    private final NameMatcher matcher = new NameMatcher();

    Candidates(Names names, Records records, KnownForms known) {
        this.names = names;
        this.records = records;
        this.known = known;
    }

    /**
     * Records of these kinds whose names are like the words, the likeliest first; those that are certainly others are left out.
     *
     * @param kinds   codes of kinds that have names: place, person, organisation; others have no candidates
     * @param context what the source says beside the name
     */
    public List<Candidate> of(String written, Collection<String> kinds, NameContext context, int most) {
        return of(written, kinds, context, most, kind -> known.waiting(List.of(kind)));
    }

    /** The same for everybody: records of the register only, none that waits. */
    @PreAuthorize("isAuthenticated()")
    public List<Candidate> inRegister(String written, Collection<String> kinds, NameContext context, int most) {
        return of(written, kinds, context, most, kind -> List.of());
    }

    /** Many looks one after the other, for work in the background: what waits in proposals is read once, as it stands now. */
    public Batch batch() {
        return new Batch();
    }

    /** Looks at the register with what waited when it was begun. */
    public final class Batch {

        private final Map<String, List<KnownForm>> waiting = Names.KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> known.waiting(List.of(kind))));

        private Batch() {
        }

        /** As {@link Candidates#of}. */
        public List<Candidate> of(String written, Collection<String> kinds, NameContext context, int most) {
            return Candidates.this.of(written, kinds, context, most, kind -> waiting.getOrDefault(kind, List.of()));
        }

        /** Every form of these records, of the register and waiting. */
        public List<KnownForm> forms(Set<RecordId> of) {
            return Stream.concat(names.forms(of).stream().map(form -> new KnownForm(form.record(), form.kind(), form.label(), form.form(), false)),
                    waiting.values().stream().flatMap(List::stream).filter(form -> of.contains(form.record()))).toList();
        }
    }

    private List<Candidate> of(String written, Collection<String> kinds, NameContext context, int most,
                               Function<String, List<KnownForm>> waiting) {
        var found = new LinkedHashMap<RecordId, Candidate>();
        var slips = new HashSet<Slip>();
        for (var kind : kinds) {
            if (Names.KINDS.contains(kind)) {
                var mention = PreparedName.of(written, NameKind.of(kind));
                var alike = names.forms(names.alike(NameKeys.of(mention), List.of(kind), MOST_COMPARED));
                alike.stream().filter(Names.Form::hint).forEach(form -> slips.add(new Slip(form.record(), form.form())));
                var forms = new ArrayList<>(alike.stream().map(form -> new KnownForm(form.record(), form.kind(), form.label(), form.form(), false)).toList());
                forms.addAll(waiting.apply(kind));
                forms.forEach(form -> found.merge(form.record(), candidate(form, matcher.match(mention, prepared.of(form.form(), mention.kind()))),
                        (one, other) -> other.score() == one.score() && other.form().equals(written) ? other : better(one, other)));
            }
        }
        var likely = found.values().stream().filter(candidate -> candidate.verdict() != MatchVerdict.DIFFERENT).sorted(LIKELIEST).toList();
        return withOffices(written, likely, context).stream().limit(most)
                .map(candidate -> slips.contains(new Slip(candidate.record(), candidate.form())) ? bySlip(candidate) : candidate).toList();
    }

    /** A form that is a known slip. */
    private record Slip(RecordId record, String form) {
    }

    /** Found by a slip, and called by its name: the slip is a reason, and not shown as a name. */
    private static Candidate bySlip(Candidate candidate) {
        var reasons = new ArrayList<MatchReason>();
        reasons.add(new MatchReason(ReasonKind.KNOWN_SLIP, candidate.form(), candidate.label()));
        reasons.addAll(candidate.reasons());
        return new Candidate(candidate.record(), candidate.kind(), candidate.label(), candidate.label(), candidate.score(), candidate.verdict(), reasons,
                candidate.waiting());
    }

    private static Candidate candidate(KnownForm form, NameMatch match) {
        return new Candidate(form.record(), form.kind(), form.label(), form.form(), match.score(), match.verdict(), match.reasons(), form.waiting());
    }

    private static Candidate better(Candidate one, Candidate other) {
        return other.score() > one.score() ? other : one;
    }

    /** The same, weighed by the offices that the people are known to have held. */
    private List<Candidate> withOffices(String written, List<Candidate> likely, NameContext context) {
        if (context.equals(NameContext.NONE)) {
            return likely;
        }
        var weighed = new ArrayList<Candidate>();
        for (var candidate : likely) {
            var offices = weighed.size() < MOST_WITH_OFFICES && candidate.kind().equals("person") && !candidate.waiting()
                    ? records.draft(candidate.record(), PersonDraft.class).map(PersonDraft::offices).orElse(List.of()) : List.<Cited<Office>>of();
            var mention = PreparedName.of(written, NameKind.of(candidate.kind()));
            @Nullable Candidate withOffice = null;
            for (var office : offices) {
                var one = candidate(new KnownForm(candidate.record(), candidate.kind(), candidate.label(), candidate.form(), false),
                        matcher.match(mention, prepared.of(candidate.form(), mention.kind()), context, context(office.value(), context.year())));
                withOffice = withOffice == null ? one : better(withOffice, one);
            }
            weighed.add(withOffice == null ? candidate : withOffice);
        }
        return weighed.stream().sorted(LIKELIEST).toList();
    }

    /** An office known on one day speaks for the years around it as well; only a term known to span the year is taken for it. */
    private static NameContext context(Office office, @Nullable Integer year) {
        var of = office.of() == null ? null : office.of().asWritten();
        return new NameContext(office.title(), of, year != null && holds(office, year) ? year : null, null);
    }

    private static boolean holds(Office office, int year) {
        var period = office.period() == null || office.period().edtf() == null ? null : Edtf.parse(office.period().edtf()).orElse(null);
        return period != null && period.earliest().map(day -> day.getYear() <= year).orElse(false) && period.latest().map(day -> day.getYear() >= year).orElse(false);
    }
}
