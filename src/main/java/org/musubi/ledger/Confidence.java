package org.musubi.ledger;

/** How sure the person who cites is that the quote says it. */
public enum Confidence { CERTAIN, PROBABLE, DOUBTFUL }
