package org.musubi.intake;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Citation;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.reconciliation.MentionKey;

/** The words by which a mention is told from others. */
final class MentionWords {

    private MentionWords() {
    }

    /** The name as it stands now; the office where no name is told; null where neither is. */
    static @Nullable String written(Mention mention) {
        return mention.asWritten() == null ? mention.role() : mention.asWritten();
    }

    /** The name as the source has it, whatever a curator made of it since: what a later reading will find again. */
    static @Nullable String inSource(Cited<Mention> unit) {
        return unit.value().asWritten() == null ? unit.value().role()
                : unit.citations().stream().map(Citation::stated).filter(Objects::nonNull).findFirst().orElse(unit.value().asWritten());
    }

    /** What makes it identical with others; empty for a mention without words. */
    static Optional<MentionKey> key(MentionAt at) {
        return Optional.ofNullable(inSource(at.unit())).filter(words -> !words.isBlank()).map(words -> MentionKey.of(words, at.use().kinds().getFirst()));
    }
}
