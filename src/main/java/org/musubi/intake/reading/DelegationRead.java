package org.musubi.intake.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A travelling group as the document tells of it.
 *
 * @param name    the name as written, null where it has none
 * @param leader  its head, null where nobody is said or plainly implied to be it
 * @param deputy  the deputy head
 * @param members others named as travelling with it
 * @param size    people in the whole group; never an ordinal or a part of it
 * @param parts   numbers for a part of the group
 */
public record DelegationRead(@Nullable Value<String> name, @Nullable PersonRead leader, @Nullable PersonRead deputy,
                             List<PersonRead> members, @Nullable Value<Integer> size, List<PartySize> parts) {

    public DelegationRead {
        members = List.copyOf(members);
        parts = List.copyOf(parts);
    }
}
