package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.NameKey;
import org.musubi.names.NameKind;
import org.musubi.names.NameScript;
import org.musubi.register.NameForm;
import org.musubi.register.party.Office;
import org.musubi.register.party.PersonDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People: full names in any script, offices at the time; who only shares a family name, or took part in one event with the other, is never likely. */
@Component
class PersonComparing implements Comparing {

    private static final NameKind KIND = NameKind.PERSON;
    private static final double WITH_OFFICE = 0.2;

    private final NameComparing names;
    private final IdentifierComparing identifiers;
    private final Records records;
    private final Linked linked;
    private final JdbcClient jdbc;

    PersonComparing(NameComparing names, IdentifierComparing identifiers, Records records, Linked linked, JdbcClient jdbc) {
        this.names = names;
        this.identifiers = identifiers;
        this.records = records;
        this.linked = linked;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("person");
    }

    @Override
    public List<Finding> with(RecordId record, String kind, Draft draft) {
        var mine = (PersonDraft) draft;
        var found = new ArrayList<Finding>();
        for (RecordId other : identifiers.with(record, kind, names.near(record, kind, forms(mine)))) {
            records.draft(other, PersonDraft.class).flatMap(theirs -> compare(record, mine, other, theirs)).ifPresent(found::add);
        }
        return found;
    }

    private static List<String> forms(PersonDraft person) {
        return person.names().stream().map(name -> name.value().text()).toList();
    }

    private Optional<Finding> compare(RecordId one, PersonDraft mine, RecordId other, PersonDraft theirs) {
        var nearest = names.nearest(forms(mine), forms(theirs), KIND).orElse(null);
        var identified = IdentifierComparing.between(mine.identifiers(), theirs.identifiers());
        if (identified.filter(reason -> !reason.against()).isPresent()) {
            return Optional.of(IdentifierComparing.certain(other, identified.get(), nearest));
        }
        if (nearest == null) {
            return Optional.empty();
        }
        var reasons = new ArrayList<>(nearest.reasons());
        identified.ifPresent(reasons::add);
        var office = office(mine, theirs);
        office.ifPresent(reasons::add);
        var shared = office.filter(reason -> !reason.against()).isPresent();
        if (!isFull(nearest.left(), mine) || !isFull(nearest.right(), theirs)) {
            // A family name says who may be meant only beside the same office of the same place.
            reasons.add(PairReason.of(PairReasonKind.FAMILY_NAME_ONLY, isFull(nearest.left(), mine) ? nearest.right() : nearest.left()));
            return shared && areApart(one, other) ? Optional.of(new Finding(other, DuplicateBand.POSSIBLE, nearest.match().score() / 2, reasons)) : Optional.empty();
        }
        var against = new ArrayList<PairReason>();
        names.otherCharacters(forms(mine), forms(theirs), KIND).ifPresent(against::add);
        if (!areApart(one, other)) {
            against.add(PairReason.of(PairReasonKind.TOGETHER));
        }
        reasons.addAll(against);
        var doubted = reasons.stream().anyMatch(PairReason::against);
        if (!nearest.isSame() && !against.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(other, nearest.isSame() && !doubted ? DuplicateBand.LIKELY : DuplicateBand.POSSIBLE,
                nearest.match().score() + (shared ? WITH_OFFICE : 0), reasons));
    }

    /** Whether a form has more than a family name. Two characters are a whole name in Chinese alone. */
    private static boolean isFull(String form, PersonDraft person) {
        var script = NameScript.of(form);
        if (script == NameScript.HAN || script == NameScript.HAN_AND_KANA || script == NameScript.HANGUL) {
            int letters = form.replaceAll("[^\\p{L}]", "").codePointCount(0, form.replaceAll("[^\\p{L}]", "").length());
            var language = person.names().stream().map(Cited::value).filter(name -> name.text().equals(form)).map(NameForm::language).findFirst().orElse("");
            return letters >= 3 || letters == 2 && (!language.startsWith("ja") || form.matches(".*\\p{L}[\\p{Z}・]+\\p{L}.*"));
        }
        return List.of(form.strip().split("[\\p{Z}\\s・,.]+")).stream().filter(word -> !word.isBlank()).count() >= 2;
    }

    private Optional<PairReason> office(PersonDraft mine, PersonDraft theirs) {
        @Nullable PairReason differs = null;
        for (Cited<Office> one : mine.offices()) {
            for (Cited<Office> other : theirs.offices()) {
                if (isSame(one.value(), other.value())) {
                    return Optional.of(PairReason.of(PairReasonKind.OFFICE_SHARED, one.value().title(), other.value().title()));
                }
                if (areAtOnce(one.value(), other.value()) && isElsewhere(one.value(), other.value())) {
                    differs = PairReason.of(PairReasonKind.OFFICE_DIFFERS, one.value().title(), other.value().title());
                }
            }
        }
        return Optional.ofNullable(differs);
    }

    private boolean isSame(Office one, Office other) {
        return NameKey.of(one.title()).equals(NameKey.of(other.title())) && !NameKey.of(one.title()).isEmpty() && isOneBody(one, other);
    }

    private boolean isOneBody(Office one, Office other) {
        if (one.of() == null || other.of() == null) {
            return false;
        }
        var mine = linked.to(one.of());
        var theirs = linked.to(other.of());
        if (mine.isPresent() && theirs.isPresent()) {
            return mine.equals(theirs);
        }
        return one.of().asWritten() != null && other.of().asWritten() != null
                && names.nearest(List.of(one.of().asWritten()), List.of(other.of().asWritten()), NameKind.PLACE).filter(NameComparing.Nearest::isSame).isPresent();
    }

    /** Offices of two places at one time; two offices of one place may be one person's. */
    private boolean isElsewhere(Office one, Office other) {
        var mine = linked.to(one.of());
        var theirs = linked.to(other.of());
        return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs) && !linked.isWithin(mine.get(), theirs.get());
    }

    private static boolean areAtOnce(Office one, Office other) {
        var mine = one.period() == null || one.period().edtf() == null ? null : Edtf.parse(one.period().edtf()).orElse(null);
        var theirs = other.period() == null || other.period().edtf() == null ? null : Edtf.parse(other.period().edtf()).orElse(null);
        return mine != null && theirs != null && mine.earliest().isPresent() && mine.latest().isPresent() && theirs.earliest().isPresent() && theirs.latest().isPresent()
                && !mine.earliest().get().isAfter(theirs.latest().get()) && !theirs.earliest().get().isAfter(mine.latest().get());
    }

    /** Whether no record names both: two who met are two. */
    private boolean areApart(RecordId one, RecordId other) {
        return jdbc.sql("SELECT count(*) FROM record_mention a JOIN record_mention b ON b.record_id = a.record_id AND b.path <> a.path WHERE a.link = ? AND b.link = ?")
                .params(one.value(), other.value()).query(Integer.class).single() == 0;
    }
}
