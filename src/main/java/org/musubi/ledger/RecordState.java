package org.musubi.ledger;

/** Whether a record is part of the register; a merged one leads to the record it was merged into. */
public enum RecordState { ACTIVE, RETIRED, MERGED }
