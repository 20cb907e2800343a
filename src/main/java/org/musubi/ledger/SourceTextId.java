package org.musubi.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.musubi.base.Ids;

/** The id of a stored source text. */
public record SourceTextId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceTextId {
    }

    public static SourceTextId next() {
        return new SourceTextId(Ids.next());
    }

    public static SourceTextId of(String text) {
        return new SourceTextId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
