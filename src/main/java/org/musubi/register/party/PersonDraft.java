package org.musubi.register.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.register.NameForm;

/** A person: forms of the name (at least one) and offices held. */
public record PersonDraft(List<Cited<NameForm>> names, List<Cited<Office>> offices,
                          @Nullable Cited<String> note) implements Draft {

    public PersonDraft {
        names = names == null ? List.of() : List.copyOf(names);
        offices = offices == null ? List.of() : List.copyOf(offices);
    }
}
