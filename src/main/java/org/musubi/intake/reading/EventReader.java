package org.musubi.intake.reading;

import java.util.List;

/** Reads the events that an entry tells, in one language. */
interface EventReader {

    /** All events of the entry, at least one. */
    List<EventProposal> read(EntryScope scope);

    /** The whole scope as one event. */
    EventProposal readWhole(EntryScope scope);
}
