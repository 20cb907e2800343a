package org.musubi.register.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.register.NameForm;

/** An organisation: forms of the name (at least one), what it is, where it sits. */
public record OrganisationDraft(List<Cited<NameForm>> names, @Nullable Cited<OrganisationType> type,
                                @Nullable Cited<Mention> seat, @Nullable Cited<String> note) implements Draft {

    public OrganisationDraft {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
