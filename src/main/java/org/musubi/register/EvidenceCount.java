package org.musubi.register;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How well a record is proven.
 *
 * @param facts     units of the record
 * @param sourced   units with at least one citation
 * @param citations quotes in all
 * @param conflicts units of which sources disagree
 */
public record EvidenceCount(int facts, int sourced, int citations, int conflicts) {

    /** From a row that joins {@code record_evidence}. */
    public static EvidenceCount of(ResultSet row) throws SQLException {
        return new EvidenceCount(row.getInt("facts"), row.getInt("sourced"), row.getInt("citations"), row.getInt("conflicts"));
    }
}
