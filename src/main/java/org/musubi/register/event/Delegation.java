package org.musubi.register.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Ids;
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

    /** A group of which nothing is known yet. */
    public static Delegation empty() {
        return new Delegation(Ids.next(), null, null, null, List.of(), null);
    }

    public Delegation withName(@Nullable Cited<String> changed) {
        return new Delegation(id, changed, leader, deputy, members, size);
    }

    public Delegation withLeader(@Nullable Cited<Mention> changed) {
        return new Delegation(id, name, changed, deputy, members, size);
    }

    public Delegation withDeputy(@Nullable Cited<Mention> changed) {
        return new Delegation(id, name, leader, changed, members, size);
    }

    public Delegation withMembers(List<Cited<Mention>> changed) {
        return new Delegation(id, name, leader, deputy, changed, size);
    }

    public Delegation withSize(@Nullable Cited<GroupSize> changed) {
        return new Delegation(id, name, leader, deputy, members, changed);
    }

    /** Whether nothing is known of the group, so that it need not be kept. */
    public boolean blank() {
        return name == null && leader == null && deputy == null && members.isEmpty() && size == null;
    }
}
