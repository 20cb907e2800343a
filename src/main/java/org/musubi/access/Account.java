package org.musubi.access;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;

/**
 * An account as administrators read it.
 *
 * @param language BCP 47 tag of the interface, null where the browser decides
 */
public record Account(AccountId id, String username, String displayName, SortedSet<String> roles, boolean enabled,
                      boolean mustChangePassword, boolean demo, @Nullable String language, Instant createdAt) {
}
