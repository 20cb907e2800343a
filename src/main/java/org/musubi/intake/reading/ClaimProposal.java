package org.musubi.intake.reading;

import org.musubi.text.Span;

/**
 * What somebody is quoted to have said.
 *
 * @param span  the words with their quotation marks
 * @param quote these, letter by letter
 * @param by    who says them, as written
 * @param text  the words
 * @param clean the words for display: without numbers of notes, one sign for each cut, slips in names set right
 */
public record ClaimProposal(Span span, String quote, Value<String> by, Span text, String clean) implements Proposal {
}
