package org.musubi.intake;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.event.EventDraft;
import org.musubi.text.Blanks;
import org.springframework.stereotype.Component;

/** Links names to records where exactly one record has that very form. What is less sure is left to a person. */
@Component
class NameLinker {

    private final KnownForms known;

    NameLinker(KnownForms known) {
        this.known = known;
    }

    /** Links for one reading: each name is looked up once. */
    Links links() {
        return new Links(known);
    }

    static final class Links {

        private final KnownForms known;
        private final Map<String, Optional<RecordId>> found = new HashMap<>();

        private Links(KnownForms known) {
            this.known = known;
        }

        EventDraft link(EventDraft draft) {
            return EventMentions.map(draft, at -> {
                var written = at.mention().asWritten();
                return at.mention().link() != null || written == null || !mayLink(at.use(), written) ? at.unit()
                        : only(written, at.use().kinds()).map(link -> at.unit().withValue(at.mention().linkedTo(link))).orElse(at.unit());
            });
        }

        private Optional<RecordId> only(String written, List<String> kinds) {
            return found.computeIfAbsent(written + "|" + kinds, key -> {
                var records = known.exact(written, kinds).stream().map(KnownForm::record).distinct().toList();
                return records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty();
            });
        }
    }

    /** A family name alone never says which person; papers of one name are many. */
    private static boolean mayLink(MentionUse use, String written) {
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
