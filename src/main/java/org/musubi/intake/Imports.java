package org.musubi.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.base.ErrorId;
import org.musubi.ledger.ProposalId;
import org.musubi.sources.SourceTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/**
 * Documents on their way from bytes to drafts. Receiving keeps the bytes; reading makes drafts, all of them or none; the work on
 * drafts is in {@link ImportEdits} and {@link ImportMentions}. It holds no transaction of its own: one that failed must be over
 * before its error id is written down.
 */
@Service
@PreAuthorize("hasRole('CURATOR')")
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final ImportReading reading;
    private final ImportViews views;
    private final long limit;

    Imports(ImportReading reading, ImportViews views, @Value("${musubi.upload.max-file-size}") DataSize limit) {
        this.reading = reading;
        this.views = views;
        this.limit = limit.toBytes();
    }

    /** The largest document taken, in bytes. */
    public long limit() {
        return limit;
    }

    public Receipt receive(byte[] bytes, @Nullable String fileName) {
        return received(bytes, () -> reading.receive(bytes, fileName));
    }

    public Receipt paste(String text) {
        return received(SourceTexts.bytesOf(text), () -> reading.paste(text));
    }

    private Receipt received(byte[] bytes, Supplier<Receipt> keeping) {
        if (bytes.length > limit) {
            return new Receipt.TooLarge(limit);
        }
        try {
            return keeping.get();
        } catch (DuplicateKeyException twiceAtOnce) {
            var known = reading.known(bytes);
            if (known == null) {
                throw twiceAtOnce;
            }
            return known;
        } catch (RuntimeException unforeseen) {
            return new Receipt.Failed(logged("A document could not be received", unforeseen));
        }
    }

    /** What the document itself tells, to fill in the form that asks whose page it is. */
    public ReadingChoice suggest(ImportId id) {
        return reading.suggest(id);
    }

    /**
     * Reads a document, the first time or again. Read again, drafts touched by hand keep what was edited, untouched ones are
     * renewed, dropped ones stay dropped, submitted ones stay as they are.
     *
     * @param version of the {@link ImportView}
     */
    public ReadOutcome read(ImportId id, int version, ReadingChoice choice) {
        try {
            return reading.read(id, version, choice);
        } catch (RuntimeException unforeseen) {
            var error = logged("Import " + id + " could not be read", unforeseen);
            reading.failed(id, error.value());
            return new ReadOutcome.Failed(error);
        }
    }

    private static ErrorId logged(String what, RuntimeException unforeseen) {
        var id = ErrorId.next();
        id.logging(() -> log.error("{} (error {})", what, id, unforeseen));
        return id;
    }

    public Optional<ImportView> find(ImportId id) {
        return views.find(id);
    }

    /** The import whose drafts a proposal carries. */
    public Optional<ImportId> of(ProposalId proposal) {
        return views.of(proposal);
    }

    /** Imports in these states (none: any but discarded) whose title, file or owner holds the words, newest first. */
    public List<ImportRow> list(Set<ImportState> states, String words, int offset, int limit) {
        return views.list(states, words, offset, limit);
    }

    public int count(Set<ImportState> states, String words) {
        return views.count(states, words);
    }

    /** Puts an import away with all its drafts; {@link #restore} takes it back. */
    public MoveResult discard(ImportId id, int version) {
        return reading.discard(id, version);
    }

    public MoveResult restore(ImportId id, int version) {
        return reading.restore(id, version);
    }
}
