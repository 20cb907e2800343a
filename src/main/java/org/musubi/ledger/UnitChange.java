package org.musubi.ledger;

/** What a proposed unit would do to the record. */
public enum UnitChange { ADDED, CHANGED, REMOVED }
