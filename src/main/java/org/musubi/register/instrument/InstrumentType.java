package org.musubi.register.instrument;

/** What kind of instrument it is. */
public enum InstrumentType { AGREEMENT, MEMORANDUM, LETTER_OF_INTENT, LETTER, DECLARATION, OTHER }
