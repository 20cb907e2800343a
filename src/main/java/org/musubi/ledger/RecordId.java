package org.musubi.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.musubi.base.Ids;

/** The id of one record of any kind, given with its first draft and never changed. */
public record RecordId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordId {
    }

    public static RecordId next() {
        return new RecordId(Ids.next());
    }

    public static RecordId of(String text) {
        return new RecordId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
