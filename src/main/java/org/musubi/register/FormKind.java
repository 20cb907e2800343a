package org.musubi.register;

/** What a form of a name is good for. */
public enum FormKind {
    /** Lists and headings of its language use it. */
    PREFERRED,
    /** Another name, or another way to write it. */
    VARIANT,
    /** A known slip: whoever looks for it finds the record, nobody is shown it as a name. */
    MISSPELLING
}
