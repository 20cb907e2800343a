package org.musubi.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names in an import: what they may mean, one correction for all that are written the same, and its undoing. */
@Service
@Transactional
@PreAuthorize("hasRole('CURATOR')")
public class ImportMentions {

    /** The mentions of open drafts, those written the same in one group, in the order of their first mention. */
    @Transactional(readOnly = true)
    public List<MentionGroup> groups(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /** Records of the kinds of a use whose name contains the words, for a picker. */
    @Transactional(readOnly = true)
    public List<LinkOffer> search(String words, MentionUse use, int most) {
        throw new UnsupportedOperationException();
    }

    /**
     * Applies a correction to all mentions in open drafts that are written so and stand in one of these uses.
     *
     * @param written the name, or the office where there is no name
     */
    public CorrectionResult correct(ImportId id, String written, Collection<MentionUse> uses, Correction correction) {
        throw new UnsupportedOperationException();
    }

    /**
     * Drafts a new record of this name and links all identical mentions to it. Nothing else ever creates a record.
     *
     * @param kind {@code place}, {@code person} or {@code organisation}
     * @param name its name; null where it is called as written
     */
    public CorrectionResult create(ImportId id, String written, Collection<MentionUse> uses, String kind, @Nullable String name) {
        throw new UnsupportedOperationException();
    }

    /** Takes a correction back where nobody changed the mentions since; returns how many mentions are as before. */
    public int undo(UUID correction) {
        throw new UnsupportedOperationException();
    }
}
