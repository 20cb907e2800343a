package org.musubi.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.musubi.base.Ids;

/** The id of a citation inside a draft. */
public record CitationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CitationId {
    }

    public static CitationId next() {
        return new CitationId(Ids.next());
    }

    public static CitationId of(String text) {
        return new CitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
