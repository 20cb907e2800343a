package org.musubi.intake.reading;

import org.musubi.text.Span;

/** Something that a document proposes for the register. */
public sealed interface Proposal permits EventProposal, ClaimProposal {

    /** The words that tell it, in the stored text. */
    Span span();

    /** These words, letter by letter. */
    String quote();
}
