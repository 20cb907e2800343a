package org.musubi.register.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.register.NameForm;

/**
 * A place.
 *
 * @param names  at least one
 * @param level  code of {@link PlaceLevel}
 * @param within the place it belongs to
 */
public record PlaceDraft(List<Cited<NameForm>> names, @Nullable Cited<PlaceLevel> level,
                         @Nullable Cited<Mention> within, @Nullable Cited<String> note) implements Draft {

    public PlaceDraft {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
