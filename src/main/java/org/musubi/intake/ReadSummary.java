package org.musubi.intake;

/**
 * What a reading did to the drafts of an import.
 *
 * @param entries found in the document
 * @param dated   entries whose heading holds a date
 * @param kept    drafts left as they were: touched by hand, dropped, submitted, or read the same again
 * @param renewed drafts whose untouched units were read anew
 * @param added   new drafts
 * @param gone    untouched drafts that are not read any more
 * @param linked  names that were linked because exactly one record has that very form
 */
public record ReadSummary(int entries, int dated, int kept, int renewed, int added, int gone, int linked) {
}
