package org.musubi.intake.reading;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Span;

/**
 * Money that was given.
 *
 * @param value    the number, scale words multiplied in
 * @param currency ISO 4217, null where the words leave it open
 * @param raw      as written
 * @param span     where it is written
 */
public record Amount(BigDecimal value, @Nullable String currency, String raw, Span span) {
}
