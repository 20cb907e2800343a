package org.musubi.ledger;

/** The ways into the register; each writes proposals. */
public enum ProposalType { IMPORT, FORM, VISIT, REVERT, RETIREMENT, MERGE, SPLIT, NAMES }
