package org.musubi.register;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Mention;
import org.musubi.names.NameKey;
import org.musubi.register.Accounts.Relation;
import org.musubi.register.Accounts.Telling;

/** How the values that several kinds have are compared where two accounts become one. */
public final class Tellings {

    /** Words: others than those held are neither wrong nor better. */
    public static final Telling<String> TEXT = new Telling<>((held, other) -> NameKey.of(held).equals(NameKey.of(other)) ? Relation.SAME : Relation.BESIDE, words -> words);
    /** A day says more than its month; days that do not meet contradict each other. */
    public static final Telling<WrittenDate> DATE = new Telling<>(Tellings::relation, Tellings::words);
    /** Who is decided to be meant says more than what is written; only two different records contradict each other. */
    public static final Telling<Mention> MENTION = new Telling<>(Tellings::relation, Tellings::words);

    private Tellings() {
    }

    private static Relation relation(WrittenDate held, WrittenDate other) {
        var mine = Days.of(held);
        var theirs = Days.of(other);
        if (mine.equals(theirs)) {
            return held.isUndated() && !other.isUndated() ? Relation.FINER : Relation.SAME;
        }
        if (mine.earliest() == null || mine.latest() == null || theirs.earliest() == null || theirs.latest() == null) {
            return held.isUndated() && !other.isUndated() ? Relation.FINER : Relation.BESIDE;
        }
        if (!theirs.earliest().isBefore(mine.earliest()) && !theirs.latest().isAfter(mine.latest())) {
            return Relation.FINER;
        }
        return !mine.earliest().isBefore(theirs.earliest()) && !mine.latest().isAfter(theirs.latest()) ? Relation.COARSER : Relation.CONTRARY;
    }

    private static String words(WrittenDate date) {
        return Stream.of(date.edtf(), date.asWritten(), date.bounds()).filter(Objects::nonNull).findFirst().orElse("?");
    }

    private static Relation relation(Mention held, Mention other) {
        if (held.link() != null && other.link() != null) {
            return held.link().equals(other.link()) ? Relation.SAME : Relation.CONTRARY;
        }
        var same = Objects.equals(key(held), key(other));
        if (other.link() != null) {
            return same ? Relation.FINER : Relation.BESIDE;
        }
        return same ? Relation.SAME : Relation.BESIDE;
    }

    /** An office without a name is the same only as that office. */
    private static String key(Mention mention) {
        return mention.asWritten() != null ? NameKey.of(mention.asWritten()) : "role " + mention.role();
    }

    private static String words(Mention mention) {
        var words = Stream.of(mention.asWritten(), mention.role()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return words.isEmpty() ? "?" : words;
    }
}
