package org.musubi.ledger;

import java.util.List;

/**
 * A record that points at another.
 *
 * @param written how it names the other, as written and with the office or role; empty where it only points
 */
public record Referrer(RecordId id, String kind, String label, List<String> written) {

    public Referrer {
        written = List.copyOf(written);
    }
}
