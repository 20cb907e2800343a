package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Span;

/**
 * A person or office holder as the document writes it: at least one of name and role is there.
 *
 * @param name the name without office and honorific, null for an office holder without a name
 * @param role the office as written, null where none is told
 * @param span the words that name the person, office included
 */
public record PersonRead(@Nullable Value<String> name, @Nullable Value<String> role, Span span) {
}
