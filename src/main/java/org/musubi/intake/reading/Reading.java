package org.musubi.intake.reading;

import java.util.List;

import org.musubi.text.Repair;

/**
 * What a reader found in a document. All spans are code points of the stored text that went in.
 *
 * @param language  ISO 639 code of the language most of it is in, {@code und} where undecided
 * @param layout    the shape assumed
 * @param repairs   places where the encoding was repaired for reading
 * @param source    what the document says about itself
 * @param furniture parts set aside, in order
 * @param entries   in the order of the document
 * @param proposals events in the order of the document, then what is quoted in its order
 * @param warnings  in the order of the document
 */
public record Reading(String language, Layout layout, List<Repair> repairs, SourceDescription source,
                      List<Furniture> furniture, List<Entry> entries, List<Proposal> proposals,
                      List<Warning> warnings) {

    public Reading {
        repairs = List.copyOf(repairs);
        furniture = List.copyOf(furniture);
        entries = List.copyOf(entries);
        proposals = List.copyOf(proposals);
        warnings = List.copyOf(warnings);
    }

    /** The proposals that are words of somebody. */
    public List<ClaimProposal> claims() {
        return proposals.stream().filter(ClaimProposal.class::isInstance).map(ClaimProposal.class::cast).toList();
    }

    /** The proposals that are events. */
    public List<EventProposal> events() {
        return proposals.stream().filter(EventProposal.class::isInstance).map(EventProposal.class::cast).toList();
    }
}
