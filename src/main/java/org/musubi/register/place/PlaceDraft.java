package org.musubi.register.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.register.ExternalId;
import org.musubi.register.NameForm;

/**
 * A place.
 *
 * @param names  at least one
 * @param level  code of {@link PlaceLevel}
 * @param within the place it belongs to
 * @param identifiers what authority files call it
 */
public record PlaceDraft(List<Cited<NameForm>> names, @Nullable Cited<PlaceLevel> level,
                         @Nullable Cited<Mention> within,
                         @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cited<ExternalId>> identifiers,
                         @Nullable Cited<String> note) implements Draft {

    @JsonCreator
    public PlaceDraft {
        names = names == null ? List.of() : List.copyOf(names);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    public PlaceDraft(List<Cited<NameForm>> names, @Nullable Cited<PlaceLevel> level, @Nullable Cited<Mention> within, @Nullable Cited<String> note) {
        this(names, level, within, List.of(), note);
    }
}
