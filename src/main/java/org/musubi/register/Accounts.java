package org.musubi.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Citation;
import org.musubi.ledger.CitationId;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Stance;

/**
 * How two accounts of one happening become one: one value is held, and what each source says otherwise stays with its own
 * citation, as the value it states.
 */
public final class Accounts {

    private final List<String> untold = new ArrayList<>();

    /** How a value of the other account stands to the one held. */
    public enum Relation {
        /** They mean the same. */
        SAME,
        /** The other says the same more exactly, and is held from now on. */
        FINER,
        /** The other says it less exactly. */
        COARSER,
        /** The other says it in other words, or tells of another side of it. */
        BESIDE,
        /** Both cannot be true. */
        CONTRARY
    }

    /**
     * How the values of one kind of unit are compared and said.
     *
     * @param relation of the second to the first, which is held
     * @param words    the value as a source states it
     */
    public record Telling<T>(Comparison<T> relation, Function<T, String> words) {
    }

    /** How the second value stands to the first. */
    @FunctionalInterface
    public interface Comparison<T> {
        Relation of(T held, T other);
    }

    /** @param name of the unit, for what no source tells */
    public <T> @Nullable Cited<T> one(String name, @Nullable Cited<T> held, @Nullable Cited<T> other, Telling<T> telling) {
        if (other == null) {
            return held;
        }
        if (held == null) {
            return with(Cited.of(other.value(), other.basis(), List.of()), fresh(other.citations()));
        }
        return united(name, held, other, telling);
    }

    /** The elements of both; those of which {@code meant} says that they are the same become one. */
    public <T> List<Cited<T>> elements(String name, List<Cited<T>> held, List<Cited<T>> other, Telling<T> telling) {
        var all = new ArrayList<>(held);
        for (Cited<T> unit : other) {
            int at = 0;
            while (at < all.size() && !isOne(telling.relation().of(all.get(at).value(), unit.value()))) {
                at++;
            }
            if (at < all.size()) {
                all.set(at, united(name, all.get(at), unit, telling));
            } else {
                all.add(with(Cited.element(unit.value(), unit.basis(), List.of()), fresh(unit.citations())));
            }
        }
        return all;
    }

    private static boolean isOne(Relation relation) {
        return relation == Relation.SAME || relation == Relation.FINER || relation == Relation.COARSER;
    }

    private <T> Cited<T> united(String name, Cited<T> held, Cited<T> other, Telling<T> telling) {
        var relation = telling.relation().of(held.value(), other.value());
        var mine = telling.words().apply(held.value());
        var theirs = telling.words().apply(other.value());
        if (relation == Relation.FINER) {
            var now = held.withValue(other.value()).withBasis(other.basis()).withCitations(stating(held.citations(), mine, theirs, Stance.SUPPORTS));
            return with(now, fresh(other.citations()));
        }
        if (other.citations().isEmpty() && (relation == Relation.BESIDE || relation == Relation.CONTRARY)) {
            untold.add(name + ": " + theirs);
        }
        return with(held, fresh(stating(other.citations(), theirs, mine, relation == Relation.CONTRARY ? Stance.CONTRADICTS : Stance.SUPPORTS)));
    }

    /** Both notes, and what the other account says otherwise without a source: no citation can keep that. Asked for last. */
    public @Nullable Cited<String> note(@Nullable Cited<String> held, @Nullable Cited<String> other) {
        var both = Uniting.notes(held, other);
        return untold.isEmpty() ? both : Uniting.notes(both, Cited.of(String.join("\n", untold), Basis.GIVEN, List.of()));
    }

    /** The citations as those of a value that is not held; one that states something of its own goes on to do so. */
    private static List<Citation> stating(List<Citation> citations, String words, String held, Stance stance) {
        return citations.stream().map(one -> {
            var stated = one.stated() != null ? one.stated() : words.equals(held) ? null : words;
            return new Citation(one.id(), one.source(), one.text(), one.start(), one.end(), one.quote(), one.locator(), stated,
                    one.stance() == Stance.CONTRADICTS ? Stance.CONTRADICTS : stance, one.confidence());
        }).toList();
    }

    /** With ids of their own, so that both records can stand beside each other again. */
    private static List<Citation> fresh(List<Citation> citations) {
        return citations.stream().map(one -> new Citation(CitationId.next(), one.source(), one.text(), one.start(), one.end(), one.quote(), one.locator(),
                one.stated(), one.stance(), one.confidence())).toList();
    }

    private static <T> Cited<T> with(Cited<T> unit, List<Citation> more) {
        var added = more.stream().filter(citation -> unit.citations().stream().noneMatch(known -> isSame(known, citation)));
        return unit.withCitations(Stream.concat(unit.citations().stream(), added).toList());
    }

    private static boolean isSame(Citation one, Citation other) {
        return one.source().equals(other.source()) && Objects.equals(one.text(), other.text()) && Objects.equals(one.start(), other.start())
                && Objects.equals(one.end(), other.end()) && one.quote().equals(other.quote()) && Objects.equals(one.locator(), other.locator())
                && Objects.equals(one.stated(), other.stated()) && one.stance() == other.stance();
    }
}
