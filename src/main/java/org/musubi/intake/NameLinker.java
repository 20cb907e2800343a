package org.musubi.intake;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Action;
import org.musubi.ledger.ItemId;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.RecordState;
import org.musubi.ledger.Records;
import org.musubi.reconciliation.Judged;
import org.musubi.reconciliation.Judgement;
import org.musubi.reconciliation.Judgements;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.reconciliation.MentionKey;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Blanks;
import org.springframework.stereotype.Component;

/**
 * Links names to records: as a curator judged, else where exactly one record has that very form. What is less sure is left to a
 * person.
 */
@Component
class NameLinker {

    private final KnownForms known;
    private final Judgements judgements;
    private final Records records;
    private final Proposals proposals;

    NameLinker(KnownForms known, Judgements judgements, Records records, Proposals proposals) {
        this.known = known;
        this.judgements = judgements;
        this.records = records;
        this.proposals = proposals;
    }

    /** Links for one reading: each name is looked up once. */
    Links links() {
        return new Links();
    }

    /** Whether a record is in the register, or is waiting to be. */
    boolean stands(RecordId record) {
        return records.find(record).map(found -> found.state() == RecordState.ACTIVE)
                .orElseGet(() -> proposals.openItemsOf(record).stream().anyMatch(item -> item.action() == Action.CREATE));
    }

    final class Links {

        private final Map<String, Optional<RecordId>> found = new HashMap<>();
        private final Map<MentionKey, List<Judgement>> judged = new HashMap<>();
        private final Map<RecordId, Boolean> standing = new HashMap<>();

        /**
         * @param sources the source of the draft, and those in which the same words stand
         * @param item    the draft it renews; null where it is new
         */
        EventDraft link(EventDraft draft, Collection<RecordId> sources, @Nullable ItemId item) {
            return EventMentions.map(draft, at -> {
                var link = at.mention().link() != null ? null
                        : OfficeMentions.isUnnamed(at) ? holder(OfficeMentions.key(draft, at), at, sources, item) : link(at, sources, item);
                return link == null ? at.unit() : at.unit().withValue(at.mention().linkedTo(link));
            });
        }

        /** An office has another holder after each election: only what a curator said of this very date holds. */
        private @Nullable RecordId holder(MentionKey office, MentionAt at, Collection<RecordId> sources, @Nullable ItemId item) {
            var record = Judged.of(judged(office), sources, item, at.path()).record();
            return record != null && standing.computeIfAbsent(record, NameLinker.this::stands) ? record : null;
        }

        private List<Judgement> judged(MentionKey key) {
            return judged.computeIfAbsent(key, one -> judgements.of(List.of(one)).getOrDefault(one, List.of()));
        }

        private @Nullable RecordId link(MentionAt at, Collection<RecordId> sources, @Nullable ItemId item) {
            var written = at.mention().asWritten();
            if (written == null) {
                return null;
            }
            var all = MentionWords.key(at).map(this::judged).orElse(List.of());
            var holds = Judged.of(all, sources, item, at.path());
            var record = holds.record();
            if (record != null && standing.computeIfAbsent(record, NameLinker.this::stands)) {
                return record;
            }
            if (holds.settled() != null && record == null) {
                return null;
            }
            return !mayLink(at.use(), written) ? null
                    : only(written, at.use().kinds()).filter(one -> !holds.refused().contains(one)).orElse(null);
        }

        private Optional<RecordId> only(String written, List<String> kinds) {
            return found.computeIfAbsent(written + "|" + kinds, key -> {
                var forms = known.exact(written, kinds).stream().map(KnownForm::record).distinct().toList();
                return forms.size() == 1 ? Optional.of(forms.getFirst()) : Optional.empty();
            });
        }
    }

    /** A family name alone never says which person; papers of one name are many. */
    static boolean mayLink(MentionUse use, String written) {
        return switch (use) {
            case FROM, TO, PLACE -> true;
            case LEADER, DEPUTY, MEMBER, HOST -> isFullName(written);
            case INSTRUMENT, TIE -> false;
        };
    }

    private static boolean isFullName(String written) {
        boolean parts = written.codePoints().anyMatch(point -> Blanks.isBlank(point) || point == '・');
        return parts || written.codePoints().filter(point -> UnicodeScript.of(point) == UnicodeScript.HAN).count() >= 3;
    }

    /** How many mentions of a draft are linked. */
    static int count(EventDraft draft) {
        return (int) EventMentions.of(draft).stream().filter(at -> at.mention().link() != null).count();
    }
}
