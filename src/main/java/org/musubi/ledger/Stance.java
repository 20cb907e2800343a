package org.musubi.ledger;

/** What a citation does to the value it stands beside. */
public enum Stance { SUPPORTS, CONTRADICTS }
