package org.musubi.register.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.register.ExternalId;
import org.musubi.register.NameForm;

/** A person: forms of the name (at least one), offices held, and what authority files call them. */
public record PersonDraft(List<Cited<NameForm>> names, List<Cited<Office>> offices,
                          @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cited<ExternalId>> identifiers,
                          @Nullable Cited<String> note) implements Draft {

    @JsonCreator
    public PersonDraft {
        names = names == null ? List.of() : List.copyOf(names);
        offices = offices == null ? List.of() : List.copyOf(offices);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    public PersonDraft(List<Cited<NameForm>> names, List<Cited<Office>> offices, @Nullable Cited<String> note) {
        this(names, offices, List.of(), note);
    }
}
