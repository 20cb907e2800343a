package org.musubi.ledger;

/** The editable form of one record: an immutable record, one class per kind, made of {@link Cited units}, groups and lists. */
public interface Draft {
}
