package org.musubi.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Citation;
import org.musubi.ledger.CitationId;
import org.musubi.ledger.Cited;

/** How what two records of a kind have becomes one: nothing is dropped, and the same said twice is said once with both proofs. */
public final class Uniting {

    private Uniting() {
    }

    /** The survivor's forms, then those it lacks; a preferred form of a language that has one already becomes a variant. */
    public static List<Cited<NameForm>> names(List<Cited<NameForm>> survivor, List<Cited<NameForm>> absorbed) {
        var all = new ArrayList<>(survivor);
        for (Cited<NameForm> name : absorbed) {
            var form = name.value();
            boolean taken = form.preferred() && all.stream().map(Cited::value)
                    .anyMatch(other -> other.preferred() && other.language().equals(form.language()));
            add(all, taken ? name.withValue(form.as(FormKind.VARIANT)) : name,
                    other -> List.of(other.text(), other.language()));
        }
        return all;
    }

    /** The survivor's elements, then those of another value. */
    public static <T> List<Cited<T>> elements(List<Cited<T>> survivor, List<Cited<T>> absorbed) {
        var all = new ArrayList<>(survivor);
        absorbed.forEach(unit -> add(all, unit, value -> value));
        return all;
    }

    private static <T> void add(List<Cited<T>> all, Cited<T> unit, Function<T, Object> means) {
        for (int at = 0; at < all.size(); at++) {
            if (means.apply(all.get(at).value()).equals(means.apply(unit.value()))) {
                all.set(at, proved(all.get(at), unit.citations()));
                return;
            }
        }
        var taken = Cited.element(unit.value(), unit.basis(), List.of());
        all.add(proved(taken, unit.citations()));
    }

    /** What the survivor holds, else what the other does; where both say the same, with both proofs. */
    public static <T> @Nullable Cited<T> one(@Nullable Cited<T> survivor, @Nullable Cited<T> absorbed) {
        return one(survivor, absorbed, (held, other) -> held);
    }

    /** Both notes, one after the other. */
    public static @Nullable Cited<String> notes(@Nullable Cited<String> survivor, @Nullable Cited<String> absorbed) {
        return one(survivor, absorbed, (held, other) -> held + "\n\n" + other);
    }

    private static <T> @Nullable Cited<T> one(@Nullable Cited<T> survivor, @Nullable Cited<T> absorbed, BinaryOperator<T> join) {
        if (absorbed == null) {
            return survivor;
        }
        if (survivor == null) {
            return proved(Cited.of(absorbed.value(), absorbed.basis(), List.of()), absorbed.citations());
        }
        if (survivor.value().equals(absorbed.value())) {
            return proved(survivor, absorbed.citations());
        }
        var joined = join.apply(survivor.value(), absorbed.value());
        return joined.equals(survivor.value()) ? survivor : proved(survivor.withValue(joined), absorbed.citations());
    }

    /** With further citations, each with an id of its own, but those of the same quote. */
    private static <T> Cited<T> proved(Cited<T> unit, List<Citation> more) {
        var fresh = more.stream().filter(citation -> unit.citations().stream().noneMatch(known -> isSame(known, citation))).map(Uniting::copy);
        return unit.withCitations(Stream.concat(unit.citations().stream(), fresh).toList());
    }

    private static boolean isSame(Citation one, Citation other) {
        return one.equals(new Citation(one.id(), other.source(), other.text(), other.start(), other.end(), other.quote(), other.locator(),
                other.stated(), other.stance(), other.confidence()));
    }

    private static Citation copy(Citation citation) {
        return new Citation(CitationId.next(), citation.source(), citation.text(), citation.start(), citation.end(), citation.quote(),
                citation.locator(), citation.stated(), citation.stance(), citation.confidence());
    }
}
