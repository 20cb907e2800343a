package org.musubi.register.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money given: the number, its ISO 4217 currency, the words. */
public record Amount(BigDecimal value, String currency, @Nullable String asWritten) {
}
