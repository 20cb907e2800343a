package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.NameKind;
import org.musubi.register.ExternalId;
import org.musubi.register.NameForm;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.place.PlaceDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places and bodies: names in any script, what they are, where they lie or sit. */
@Component
class PlaceComparing implements Comparing {

    private final NameComparing names;
    private final IdentifierComparing identifiers;
    private final Records records;
    private final Linked linked;

    PlaceComparing(NameComparing names, IdentifierComparing identifiers, Records records, Linked linked) {
        this.names = names;
        this.identifiers = identifiers;
        this.records = records;
        this.linked = linked;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("place", "organisation");
    }

    @Override
    public List<Finding> with(RecordId record, String kind, Draft draft) {
        var found = new ArrayList<Finding>();
        for (RecordId other : identifiers.with(record, kind, names.near(record, kind, forms(draft)))) {
            records.draft(other, draft.getClass()).flatMap(theirs -> compare(record, draft, other, theirs)).ifPresent(found::add);
        }
        return found;
    }

    private static List<String> forms(Draft draft) {
        List<Cited<NameForm>> forms = switch (draft) {
            case PlaceDraft place -> place.names();
            case OrganisationDraft body -> body.names();
            default -> throw new IllegalArgumentException("No names in " + draft.getClass());
        };
        return forms.stream().map(name -> name.value().text()).toList();
    }

    private static List<Cited<ExternalId>> identifiers(Draft draft) {
        return switch (draft) {
            case PlaceDraft place -> place.identifiers();
            case OrganisationDraft body -> body.identifiers();
            default -> throw new IllegalArgumentException("No identifiers in " + draft.getClass());
        };
    }

    private Optional<Finding> compare(RecordId one, Draft mine, RecordId other, Draft theirs) {
        var kind = mine instanceof PlaceDraft ? NameKind.PLACE : NameKind.ORGANISATION;
        var nearest = names.nearest(forms(mine), forms(theirs), kind).orElse(null);
        var identified = IdentifierComparing.between(identifiers(mine), identifiers(theirs));
        if (identified.filter(reason -> !reason.against()).isPresent()) {
            return Optional.of(IdentifierComparing.certain(other, identified.get(), nearest));
        }
        if (nearest == null) {
            return Optional.empty();
        }
        var reasons = new ArrayList<>(nearest.reasons());
        identified.ifPresent(reasons::add);
        names.otherCharacters(forms(mine), forms(theirs), kind).ifPresent(reasons::add);
        switch (mine) {
            case PlaceDraft place -> {
                var beside = (PlaceDraft) theirs;
                if (linked.isWithin(one, other)) {
                    return Optional.empty();
                }
                both(place.level(), beside.level(), PairReasonKind.SAME_LEVEL, PairReasonKind.OTHER_LEVEL).ifPresent(reasons::add);
                where(place.within(), beside.within(), PairReasonKind.SAME_WITHIN, PairReasonKind.OTHER_WITHIN, true).ifPresent(reasons::add);
            }
            case OrganisationDraft body -> {
                var beside = (OrganisationDraft) theirs;
                both(body.type(), beside.type(), PairReasonKind.SAME_KIND, PairReasonKind.OTHER_BODY_TYPE).ifPresent(reasons::add);
                // The government of a county and that of its city are two.
                where(body.seat(), beside.seat(), PairReasonKind.SAME_SEAT, PairReasonKind.OTHER_SEAT, false).ifPresent(reasons::add);
            }
            default -> throw new IllegalArgumentException("No place and no body: " + mine.getClass());
        }
        var against = reasons.stream().filter(PairReason::against).count();
        // Like names alone are no hint where more than one thing speaks against it.
        if (against > 1 || against > 0 && !nearest.isSame()) {
            return Optional.empty();
        }
        var weight = reasons.size() - nearest.reasons().size() - 2 * against;
        return Optional.of(new Finding(other, nearest.isSame() && against == 0 ? DuplicateBand.LIKELY : DuplicateBand.POSSIBLE, nearest.match().score() + 0.1 * weight, reasons));
    }

    private static <E extends Enum<E>> Optional<PairReason> both(@Nullable Cited<E> mine, @Nullable Cited<E> theirs, PairReasonKind same, PairReasonKind other) {
        return mine == null || theirs == null ? Optional.empty()
                : Optional.of(PairReason.of(mine.value() == theirs.value() ? same : other, mine.value().name(), theirs.value().name()));
    }

    private Optional<PairReason> where(@Nullable Cited<Mention> mine, @Nullable Cited<Mention> theirs, PairReasonKind same, PairReasonKind other, boolean mayContain) {
        var one = linked.to(mine);
        var two = linked.to(theirs);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        if (one.equals(two)) {
            return Optional.of(PairReason.of(same, one.get().toString()));
        }
        return mayContain && linked.isWithin(one.get(), two.get()) ? Optional.empty() : Optional.of(PairReason.of(other, one.get().toString(), two.get().toString()));
    }
}
