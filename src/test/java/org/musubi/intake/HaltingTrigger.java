package org.musubi.intake;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Halts the whole program, as {@code kill -9} does, when the database has written so many rows of a table in it. */
public final class HaltingTrigger implements Trigger {

    /** What the halted program answers. */
    static final int HALTED = 137;

    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    static void haltAtRow(int number) {
        LEFT.set(number);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) {
        if (LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
