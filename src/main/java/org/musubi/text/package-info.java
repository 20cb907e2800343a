/**
 * Text as it arrives, kept as it arrived: decoding, repair of wrong encoding, blanks, languages, and spans that
 * survive all of it. Plain Java.
 *
 * <p><b>Offsets.</b> Every position and every {@link org.musubi.text.Span} counts Unicode code points in the
 * <em>decoded</em> text: byte-order mark removed, nothing else changed, line ends as they were.
 * {@link org.musubi.text.CodePoints} is the bridge to Java's char indices; nobody else should do that sum.
 *
 * <p><b>Decoding</b> ({@link org.musubi.text.TextDecoder}) turns a file into one text or refuses it by name. It trusts
 * a byte-order mark, then bytes whose form is of one charset only (UTF-8, UTF-32, ISO-2022-JP), then what makes the likeliest
 * text. Likelihood is counted in bits: a character costs what it costs in the languages that go with a charset, so that all
 * readings of the same bytes compare, and what a page declares is worth some bits more. A legacy charset is always a guess,
 * and its confidence says so. One damaged byte does not turn a page into another charset. Two libraries were measured
 * against this ({@code ./musubi bench Text} prints all three): juniversalchardet decodes nearly no Central European text of
 * 200 characters, icu4j is weak on UTF-16 without a mark in Japanese, Chinese and Russian; neither hears the page.
 *
 * <p><b>Repair</b> ({@link org.musubi.text.MojibakeRepair}) is a layer above, never a rewrite. Pages are glued together from
 * pieces, and most that hold mojibake hold healthy text as well: a Chinese footer, a curly quote, a no-break space.
 * Re-decoding the file would destroy these, so each damaged run is judged by itself. A run is damaged when it reads,
 * pair by pair, as punctuation or text of one multi-byte encoding, and cannot be what somebody wrote. When in doubt it
 * stays. {@link org.musubi.text.SpanMap} leads from the repaired text back to the stored one, and there.
 *
 * <p><b>HTML</b> ({@link org.musubi.text.HtmlText}) becomes text with the kinds of its parts beside it; jsoup reads the markup.
 * Offsets then count in that text; {@link org.musubi.text.SourceMap} leads from it to the page, entity by entity.
 *
 * <p><b>Sentences.</b> {@link org.musubi.text.SentenceCutter} cuts by the rules of the language, across line ends and across
 * pages ({@link org.musubi.text.PageBreaks}); {@link org.musubi.text.NoteMarks} knows the numbers of footnotes that cling to
 * words, {@link org.musubi.text.BracketNotes} what translators add in brackets, {@link org.musubi.text.Captions} the captions left
 * among paragraphs, {@link org.musubi.text.Quotations} who says what in his own words; {@link org.musubi.text.Languages} says which stretch is in which language and script. All of them mark; none changes
 * the text.
 *
 * <p><b>Blanks.</b> U+00A0 and U+3000 are blanks here, though {@code strip()}, {@code Character.isWhitespace} and
 * {@code \s} miss the first: see {@link org.musubi.text.Blanks}.
 */
@NullMarked
package org.musubi.text;

import org.jspecify.annotations.NullMarked;
