package org.musubi.intake.reading;

import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Basis;
import org.musubi.text.Span;

/**
 * One value read from a document, with the words it was read from.
 *
 * @param value the value
 * @param raw   the words, null where a conclusion rests on no words of its own
 * @param span  where the words stand in the stored text, null exactly where {@code raw} is null
 * @param basis stated by the words, or inferred
 */
public record Value<T>(T value, @Nullable String raw, @Nullable Span span, Basis basis) {

    public static <T> Value<T> stated(T value, String raw, Span span) {
        return new Value<>(value, raw, span, Basis.STATED);
    }

    public static <T> Value<T> inferred(T value, @Nullable String raw, @Nullable Span span) {
        return new Value<>(value, raw, span, Basis.INFERRED);
    }
}
