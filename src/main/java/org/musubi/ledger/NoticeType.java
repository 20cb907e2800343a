package org.musubi.ledger;

/** What became of an item, as its author is told. */
public enum NoticeType { APPROVED, PARTLY_APPROVED, REFUSED, RETURNED, AMENDED, CLASHED }
