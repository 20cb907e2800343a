package org.musubi.reconciliation.elsewhere;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.names.MatchReason;

/**
 * What a service takes a name to mean. Its words are the service's own, shortened and without invisible characters.
 *
 * @param id          in the service, such as {@code Q35765}
 * @param description null where the service gives none
 * @param types       in the service's words
 * @param view        a page about it, http or https; null where the service has none
 * @param reasons     of our own comparison of the name with the candidate's, for and against
 */
public record ServiceCandidate(String id, String name, @Nullable String description, List<String> types, @Nullable URI view, List<MatchReason> reasons) {

    public ServiceCandidate {
        types = List.copyOf(types);
        reasons = List.copyOf(reasons);
    }
}
