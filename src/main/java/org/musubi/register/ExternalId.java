package org.musubi.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.musubi.text.Blanks;

/**
 * What others call a record: an identifier in an authority file.
 *
 * @param value as the authority writes it without its address, or as it was typed where that is no identifier of it
 */
public record ExternalId(IdScheme scheme, String value) {

    /** An identifier as somebody types or pastes it, its blanks and hyphens folded where the scheme has none; it may be wrong. */
    public static ExternalId of(IdScheme scheme, String typed) {
        return inAddress(typed).filter(found -> found.scheme() == scheme).orElseGet(() -> new ExternalId(scheme, folded(scheme, typed)));
    }

    /** The identifier in a whole address of one of these services; empty where the words are none. */
    public static Optional<ExternalId> inAddress(String typed) {
        var text = Blanks.strip(typed);
        for (IdScheme scheme : IdScheme.values()) {
            var found = scheme.inAddress().matcher(text);
            if (found.find()) {
                return Optional.of(new ExternalId(scheme, folded(scheme, found.group(1))));
            }
        }
        return Optional.empty();
    }

    /** Words to look for: the identifier where an address of a service was pasted, else the words. */
    public static String reduced(String words) {
        return inAddress(words).map(ExternalId::value).orElse(words);
    }

    private static String folded(IdScheme scheme, String typed) {
        var text = Blanks.strip(Normalizer.normalize(typed, Normalizer.Form.NFKC)).toUpperCase(Locale.ROOT);
        return switch (scheme) {
            case ISNI -> text.replaceFirst("^ISNI[ :]*", "").replaceAll("[\\s-]|%20", "");
            case WIKIDATA -> text.replaceFirst("\\.(?:JSON|RDF|TTL)$", "");
            case VIAF, GEONAMES, NDL, GND -> text;
        };
    }

    /** Whether it is formed as the authority forms them, its check digit included. */
    public boolean valid() {
        return scheme.isValid(value);
    }

    /** Where people read what the authority says. */
    public String address() {
        return scheme.address(value);
    }
}
