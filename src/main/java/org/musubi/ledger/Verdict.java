package org.musubi.ledger;

/** What somebody decided about a unit; {@link #UNDO} takes one's own earlier verdict back before it took effect. */
public enum Verdict { ACCEPT, REFUSE, UNDO }
