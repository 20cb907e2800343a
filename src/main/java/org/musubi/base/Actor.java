package org.musubi.base;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is doing something.
 *
 * @param account the account, also of the program's own doings (see {@link CurrentActor#runAs})
 * @param name    as shown to others
 * @param roles   of {@link Roles}
 */
public record Actor(AccountId account, String name, Set<String> roles) implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
