package org.musubi.ledger;

/** Whether a record is part of the register. */
public enum RecordState { ACTIVE, RETIRED }
