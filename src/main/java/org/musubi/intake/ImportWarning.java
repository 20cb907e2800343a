package org.musubi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.intake.reading.WarningCode;
import org.musubi.ledger.ItemId;
import org.musubi.text.Span;

/**
 * Something that a curator should look at.
 *
 * @param reason    what and why: the end of a key {@code import.warning.<reason>}
 * @param arguments what its words need; dates as EDTF
 * @param item      the draft it is about, null where it is about the document
 */
public record ImportWarning(WarningCode code, Span span, String reason, List<String> arguments, @Nullable ItemId item) {
}
