package org.musubi.register.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.Mention;
import org.musubi.register.ExternalId;
import org.musubi.register.NameForm;

/** An organisation: forms of the name (at least one), what it is, where it sits, and what authority files call it. */
public record OrganisationDraft(List<Cited<NameForm>> names, @Nullable Cited<OrganisationType> type,
                                @Nullable Cited<Mention> seat,
                                @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cited<ExternalId>> identifiers,
                                @Nullable Cited<String> note) implements Draft {

    @JsonCreator
    public OrganisationDraft {
        names = names == null ? List.of() : List.copyOf(names);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    public OrganisationDraft(List<Cited<NameForm>> names, @Nullable Cited<OrganisationType> type, @Nullable Cited<Mention> seat,
                             @Nullable Cited<String> note) {
        this(names, type, seat, List.of(), note);
    }
}
