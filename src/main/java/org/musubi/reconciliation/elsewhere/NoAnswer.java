package org.musubi.reconciliation.elsewhere;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends an exchange with a service early; never leaves this package. */
final class NoAnswer extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Silence why;
    private final transient @Nullable Duration pause;

    NoAnswer(Silence why, String detail) {
        this(why, detail, null);
    }

    /** @param pause for which the service asked to be left alone */
    NoAnswer(Silence why, String detail, @Nullable Duration pause) {
        super(detail);
        this.why = why;
        this.pause = pause;
    }

    Silence why() {
        return why;
    }

    @Nullable Duration pause() {
        return pause;
    }
}
