/**
 * Reads a document about exchange between cities: which lines are entries, what happened in each, when, who led whom, and
 * which words say so. Plain Java: a text goes in, an immutable {@link org.musubi.intake.reading.Reading} comes out.
 *
 * <p>{@link org.musubi.intake.reading.DocumentReader} works in steps, each a class of its own: repair the encoding, tell the
 * layout, cut into lines, set the furniture of the page aside, cut the rest into entries, read the events of each entry,
 * check the whole. Everything after the first step works on the repaired text; the spans that leave are those of the stored
 * text, and each quote is its span, letter by letter.
 *
 * <p><b>Rules as data.</b> What a language says is in {@code vocabularies/reading-<language>.tsv}: verbs of travel with their
 * direction, offices, words for groups, instruments, occasions, furniture, each with an example that a test must accept. The
 * code knows only grammar: where a name ends and an office begins, which noun a number counts, which group a leader leads.
 *
 * <p><b>Nothing is invented.</b> A value that the words do not give is absent. What was concluded is marked
 * {@code INFERRED}; what could be read two ways is a warning. A wrong proposal costs a curator more than a missing one.
 */
@NamedInterface("reading")
@NullMarked
package org.musubi.intake.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
