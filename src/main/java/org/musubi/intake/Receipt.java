package org.musubi.intake;

import java.time.Instant;
import org.musubi.base.ErrorId;

/** What became of a document that somebody brought. */
public sealed interface Receipt {

    /** Its bytes and text are kept; the next thing is to say whose page it is. */
    record Received(ImportId id) implements Receipt {
    }

    /** Not one character. */
    record Empty() implements Receipt {
    }

    /** A picture, an archive, a program or the like. */
    record Binary() implements Receipt {
    }

    /** Perhaps a text, but in no charset that is known here. */
    record Undecodable() implements Receipt {
    }

    /** @param limit in bytes */
    record TooLarge(long limit) implements Receipt {
    }

    /** The very same bytes came before. */
    record AlreadyThere(ImportId id, ImportState state, String who, Instant when) implements Receipt {
    }

    /** Something that nobody foresaw; the log has it under this id. Nothing was kept. */
    record Failed(ErrorId error) implements Receipt {
    }
}
