package org.musubi.register.tie;

/** The steps of a tie, in the order they usually come. A start of relations is not a signing. */
public enum TieStatus { CONTACT, INTENT, APPROVAL, MEMORANDUM, ESTABLISHED, SIGNED, RENEWED, ACTIVE, DORMANT, ENDED }
