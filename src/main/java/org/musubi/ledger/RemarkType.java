package org.musubi.ledger;

/** Why somebody wrote beside an item. */
public enum RemarkType { QUESTION, ANSWER, REFUSAL, COMMENT }
