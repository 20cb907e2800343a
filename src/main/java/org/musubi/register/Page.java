package org.musubi.register;

/** A stretch of a list: how many rows to leave out, how many to show at most. */
public record Page(int offset, int limit) {
}
