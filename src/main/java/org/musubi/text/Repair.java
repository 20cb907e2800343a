package org.musubi.text;

/**
 * One place where the encoding went wrong, and what probably stood there.
 *
 * @param span       the damaged characters in the decoded text
 * @param raw        these characters
 * @param repaired   what they stand for
 * @param kind       how it came about
 * @param confidence between 0 and 1
 */
public record Repair(Span span, String raw, String repaired, RepairKind kind, double confidence) {
}
