package org.musubi.register.tie;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;

/**
 * A tie between two or more parties.
 *
 * @param parties       places or organisations, at least two
 * @param kind          the controlled kind
 * @param kindAsWritten the wordings of the sources
 * @param steps         the history of its status, in the order given
 */
public record TieDraft(List<Cited<Mention>> parties, @Nullable Cited<TieKind> kind, List<Cited<String>> kindAsWritten,
                       List<Cited<TieStep>> steps, @Nullable Cited<String> note) implements Draft {

    public TieDraft {
        parties = parties == null ? List.of() : List.copyOf(parties);
        kindAsWritten = kindAsWritten == null ? List.of() : List.copyOf(kindAsWritten);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
