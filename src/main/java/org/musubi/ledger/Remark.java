package org.musubi.ledger;

import java.time.Instant;

/** What somebody wrote beside an item: a question, its answer, why it was refused. */
public record Remark(RemarkType type, String author, String text, Instant at) {

    /** A remark or a reason has at most this many letters. */
    public static final int LONGEST = 2000;
}
