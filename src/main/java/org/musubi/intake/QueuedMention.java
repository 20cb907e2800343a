package org.musubi.intake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.names.NameScript;
import org.musubi.reconciliation.Judged;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.MentionKey;

/**
 * One row of the queue: identical mentions of one source that point to no record, or one that is decided for itself.
 *
 * @param id       the same whenever it is asked for
 * @param key      what makes them identical
 * @param places   where they stand, in the order of the text; never empty
 * @param language of the words, null where unknown
 * @param reach    what a decision on it reaches
 * @param nearest  how near its best candidate is
 * @param settled  the judgement on it; null where there is none
 */
public record QueuedMention(UUID id, ImportId imported, RecordId source, String sourceTitle, MentionKey key, List<MentionPlace> places,
                            @Nullable String language, Reach reach, MentionState state, Nearest nearest, @Nullable Judgement settled) {

    /** What a decision on a row reaches. */
    public enum Reach {
        /** All identical mentions of the source, those of later readings too. */
        SOURCE,
        /** These places alone: others of the source were taken out, so that no decision speaks for all. */
        PLACES,
        /** One place that was decided for itself. */
        ALONE
    }

    public QueuedMention {
        places = List.copyOf(places);
    }

    private MentionPlace first() {
        return places.getFirst();
    }

    /** As the first one stands in its draft; the office where no name is told. */
    public String written() {
        return first().written();
    }

    /** What they are to their events. */
    public Set<MentionUse> uses() {
        var uses = new LinkedHashSet<MentionUse>();
        places.forEach(place -> uses.add(place.use()));
        return uses;
    }

    /** How many there are. */
    public int times() {
        return places.size();
    }

    /** In how many approved records it stands. */
    public int records() {
        return (int) places.stream().map(MentionPlace::approved).filter(Objects::nonNull).distinct().count();
    }

    /** The draft of the first one. */
    public ItemId item() {
        return first().item();
    }

    /** What the event of the first one says beside the name. */
    public NameContext context() {
        return first().context();
    }

    public NameScript script() {
        return NameScript.of(written());
    }

    /** Codes of the kinds of record it may mean, the likeliest first. */
    public List<String> kinds() {
        return uses().stream().sorted().flatMap(use -> use.kinds().stream()).distinct().toList();
    }

    /** Whether it is an office whose holder the source does not name. */
    public boolean unnamed() {
        return written().equals(context().office());
    }

    /** Whether the name alone says what is meant, in whatever source it stands: a full name, or that of a place. */
    public boolean tellsByItself() {
        return reach == Reach.SOURCE && !unnamed() && uses().stream().allMatch(use -> NameLinker.mayLink(use, written()));
    }

    public MentionBand band() {
        return nearest.band();
    }

    /** The row with some of its places alone, for a decision that leaves the others in the queue. */
    public QueuedMention only(List<MentionPlace> chosen) {
        return chosen.containsAll(places) ? this : with(chosen, id, Reach.PLACES);
    }

    QueuedMention with(List<MentionPlace> chosen, UUID as, Reach reaching) {
        return new QueuedMention(as, imported, source, sourceTitle, key, chosen, language, reaching, state, nearest, settled);
    }

    /** Whether identical mentions of the source were decided for themselves: then no decision speaks for all of them. */
    boolean isApart(Collection<Judgement> standing) {
        return standing.stream().anyMatch(one -> one.scope().item() != null && source.equals(one.scope().source()));
    }

    /** What the judgements in force about these words come to for this row. */
    Judged judged(Collection<Judgement> standing) {
        return reach == Reach.ALONE ? Judged.of(standing, List.of(source), first().item(), first().path()) : Judged.of(standing, List.of(source), null, null);
    }

    QueuedMention judged(MentionState now, @Nullable Judgement judgement) {
        return new QueuedMention(id, imported, source, sourceTitle, key, places, language, reach, now, nearest, judgement);
    }

    QueuedMention weighed(Nearest found) {
        return new QueuedMention(id, imported, source, sourceTitle, key, places, language, reach, state, found, settled);
    }
}
