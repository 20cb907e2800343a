package org.musubi.reconciliation.elsewhere;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services an office lets its curators ask, by ids of its own: {@code musubi.reconciliation.services.ID.url} and so on.
 * An address that is none stops the start, so that nobody searches for the reason later.
 */
@ConfigurationProperties("musubi.reconciliation")
record ServiceSettings(@Nullable Map<String, One> services) {

    /**
     * @param name     what people call it; the id where it is left out
     * @param url      http or https, where the service answers with its manifest, no redirect
     * @param types    the service's own type for a kind (person, place, organisation); a kind without one is asked about without a type
     * @param user     for services that ask for a password
     * @param password of that user
     */
    record One(@Nullable String name, @Nullable URI url, @Nullable Map<String, String> types, @Nullable String user, @Nullable String password) {

        URI address(String id) {
            if (url == null || url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new IllegalArgumentException("musubi.reconciliation.services." + id + ".url must be an address that begins with http:// or https://, not " + url);
            }
            return url;
        }

        @Nullable String type(String kind) {
            return types == null ? null : types.get(kind);
        }
    }

    Map<String, One> all() {
        return Objects.requireNonNullElse(services, Map.of());
    }
}
