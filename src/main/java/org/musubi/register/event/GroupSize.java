package org.musubi.register.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people travelled.
 *
 * @param people    the whole group
 * @param asWritten the words, such as {@code 市長ほか5名}; null where typed as a number
 * @param parts     parts of the group the source counts apart, such as the 25 of 49 who came on to the city
 */
public record GroupSize(int people, @Nullable String asWritten, List<Part> parts) {

    public GroupSize {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** A part of the group: how many, and of what. */
    public record Part(int people, String scope) {
    }
}
