package org.musubi.register.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;

/**
 * A group that travelled. Its parts are units of their own, so that a leader can be approved while a size is refused.
 *
 * @param id stays through every revision
 */
public record Delegation(UUID id, @Nullable Cited<String> name, @Nullable Cited<Mention> leader,
                         @Nullable Cited<Mention> deputy, List<Cited<Mention>> members,
                         @Nullable Cited<GroupSize> size) {

    public Delegation {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
