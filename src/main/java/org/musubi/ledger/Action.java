package org.musubi.ledger;

/** What an item of a proposal would do to its record. */
public enum Action { CREATE, CHANGE, RETIRE, RESTORE }
