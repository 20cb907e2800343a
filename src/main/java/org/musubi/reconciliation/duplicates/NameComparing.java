package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.RecordId;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameKeys;
import org.musubi.names.NameKind;
import org.musubi.names.NameMatch;
import org.musubi.names.NameMatcher;
import org.musubi.names.NameScript;
import org.musubi.names.PreparedName;
import org.musubi.register.Names;
import org.springframework.stereotype.Component;

/** Compares the forms of names of whole records. */
@Component
class NameComparing {

    private static final int MOST_NEAR = 60;

    private final Names names;
    private final NameMatcher matcher = new NameMatcher();

    NameComparing(Names names) {
        this.names = names;
    }

    /** The two forms that are nearest to each other. */
    record Nearest(String left, String right, NameMatch match) {

        boolean isSame() {
            return match.verdict() == MatchVerdict.SAME;
        }

        List<PairReason> reasons() {
            return match.reasons().stream().map(PairReason::of).toList();
        }
    }

    /** Records of the kind that share keys with one of the forms, but the record itself. */
    List<RecordId> near(RecordId record, String kind, List<String> forms) {
        return forms.stream().flatMap(form -> names.alike(NameKeys.of(PreparedName.of(form, NameKind.of(kind))), List.of(kind), MOST_NEAR).stream())
                .filter(other -> !other.equals(record)).distinct().limit(2 * MOST_NEAR).toList();
    }

    /** Empty where no form of the one is anything like one of the other. */
    Optional<Nearest> nearest(List<String> left, List<String> right, NameKind kind) {
        @Nullable Nearest nearest = null;
        for (var one : left) {
            var mine = PreparedName.of(one, kind);
            for (var other : right) {
                var match = matcher.match(mine, PreparedName.of(other, kind));
                if (match.verdict() != MatchVerdict.DIFFERENT && (nearest == null || match.score() > nearest.match().score())) {
                    nearest = new Nearest(one, other, match);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Both have forms in Chinese characters, and no two of them are alike: homophones, not one name. */
    Optional<PairReason> otherCharacters(List<String> left, List<String> right, NameKind kind) {
        var mine = inCharacters(left);
        var theirs = inCharacters(right);
        return mine.isEmpty() || theirs.isEmpty() || nearest(mine, theirs, kind).isPresent() ? Optional.empty()
                : Optional.of(PairReason.of(PairReasonKind.OTHER_CHARACTERS, mine.getFirst(), theirs.getFirst()));
    }

    private static List<String> inCharacters(List<String> forms) {
        var found = new ArrayList<String>();
        forms.stream().filter(form -> NameScript.of(form) == NameScript.HAN).forEach(found::add);
        return found;
    }
}
