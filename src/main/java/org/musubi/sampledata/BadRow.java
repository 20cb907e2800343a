package org.musubi.sampledata;

/** A row that cannot be read; carries the reason to where complaints are gathered. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRow(String reason) {
        super(reason, null, false, false);
    }
}
