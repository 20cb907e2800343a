package org.musubi.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Mention;

/**
 * An office that a source names without its holder.
 *
 * @param written as the source has it, such as {@code 小山市長}
 * @param sides   the places and bodies whose office it may be where its words do not say, the likeliest first
 * @param date    EDTF, null where undated
 */
public record OfficeQuestion(String written, List<Mention> sides, @Nullable String date) {

    public OfficeQuestion {
        sides = List.copyOf(sides);
    }
}
