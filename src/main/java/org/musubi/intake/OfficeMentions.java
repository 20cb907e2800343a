package org.musubi.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.Mention;
import org.musubi.reconciliation.MentionKey;
import org.musubi.reconciliation.OfficeQuestion;
import org.musubi.register.event.EventDraft;

/**
 * Office holders whom a source does not name: 小山市長, the director of a bureau. Those of one office on one date are one question, since
 * another date may mean another holder.
 */
final class OfficeMentions {

    private static final Set<MentionUse> HOLDERS = EnumSet.of(MentionUse.LEADER, MentionUse.DEPUTY, MentionUse.MEMBER, MentionUse.HOST);
    private static final String UNDATED = "undated";

    private OfficeMentions() {
    }

    /** Whether a mention is an office without a name that points nowhere. */
    static boolean waits(MentionAt at) {
        return isUnnamed(at) && at.mention().link() == null;
    }

    static boolean isUnnamed(MentionAt at) {
        return HOLDERS.contains(at.use()) && at.mention().asWritten() == null && at.mention().role() != null;
    }

    /** What makes it identical with others: the office, whose it may be, and the date. */
    static MentionKey key(EventDraft draft, MentionAt at) {
        var date = date(draft);
        var sides = sides(draft, at.use()).stream().map(MentionWords::inSource).filter(Objects::nonNull).collect(Collectors.joining("|"));
        return MentionKey.of(Objects.requireNonNull(MentionWords.inSource(at.unit())) + "|" + sides + "|" + (date == null ? UNDATED : date), MentionUse.LEADER.kinds().getFirst());
    }

    /** The rows of an import, in the order of its text. */
    static List<QueuedMention> rows(OpenImport open, Map<ItemId, EventDraft> approved) {
        return QueuedMentions.rows(open, approved, OfficeMentions::waits, (draft, at) -> Optional.of(key(draft, at)));
    }

    /** What may be asked about an office of an event. */
    static OfficeQuestion question(EventDraft draft, MentionUse use, String office) {
        return new OfficeQuestion(office, sides(draft, use).stream().map(Cited::value).toList(), date(draft));
    }

    /** Travellers are of where they come from; whose mayor invites or receives is often not said: that of the town visited is likelier. */
    private static List<Cited<Mention>> sides(EventDraft draft, MentionUse use) {
        if (use != MentionUse.HOST && draft.from() != null) {
            return List.of(draft.from());
        }
        return Stream.of(draft.to(), draft.from()).filter(Objects::nonNull).toList();
    }

    private static @Nullable String date(EventDraft draft) {
        return draft.date() == null ? null : draft.date().value().edtf();
    }
}
