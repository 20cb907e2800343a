package org.musubi.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Ids;

/**
 * A unit: a value that is proposed, decided, merged and reverted as one, with the citations that prove it.
 * In the JSON of a draft a unit is every object that has {@code citations}.
 *
 * @param id        identifies an element of a list through reordering; null where the unit stands alone in its property
 * @param value     never null: a unit without a value is an absent unit
 * @param basis     where the value comes from
 * @param citations in the order they were given; empty means "no source"
 * @param doubts    codes of what its reader doubts, such as {@code out_of_order}; answered by approval, then dropped
 */
public record Cited<T>(@Nullable UUID id, T value, Basis basis, List<Citation> citations, List<String> doubts) {

    public Cited {
        citations = List.copyOf(citations);
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
    }

    public static <T> Cited<T> of(T value, Basis basis, List<Citation> citations) {
        return new Cited<>(null, value, basis, citations, List.of());
    }

    /** An element of a list, with an id of its own. */
    public static <T> Cited<T> element(T value, Basis basis, List<Citation> citations) {
        return new Cited<>(Ids.next(), value, basis, citations, List.of());
    }

    public static <T> Cited<T> given(T value) {
        return of(value, Basis.GIVEN, List.of());
    }

    public Cited<T> withValue(T changed) {
        return new Cited<>(id, changed, basis, citations, doubts);
    }

    public Cited<T> withBasis(Basis changed) {
        return new Cited<>(id, value, changed, citations, doubts);
    }

    public Cited<T> withCitations(List<Citation> changed) {
        return new Cited<>(id, value, basis, changed, doubts);
    }

    public Cited<T> withDoubts(List<String> changed) {
        return new Cited<>(id, value, basis, citations, changed);
    }
}
