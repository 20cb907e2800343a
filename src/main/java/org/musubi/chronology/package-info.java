/**
 * Dates as curators need them: values, reading them from words, saying them in words. Plain Java, with no other room of Musubi below it: it could
 * be published alone.
 *
 * <p>A source says "in the autumn of the following year", "昭和60年5月" or "9 –10 October". A record must sort by it, find it, show it in the
 * reader's language, and never claim more than the source does. So the room has three parts, and one value between them.
 *
 * <h2>Values</h2>
 * {@link org.musubi.chronology.Edtf} is a date as far as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019 annex A) at
 * all its levels: days, months, years, seasons, decades, centuries; digits not known; qualified as a whole or in parts; intervals with open
 * or unknown ends; one of several dates, all of several dates. It is immutable, parses what it prints, and prints one canonical form for one
 * meaning. It knows its first and last day, how long it lasted at least and at most, whether it overlaps another surely or perhaps, and its
 * place in the order of time. Some day within three days ({@code [1997-11-11..1997-11-13]}) is not the same as lasting three days
 * ({@code 1997-11-11/1997-11-13}), and nothing here takes one for the other. {@link org.musubi.chronology.WrittenDate} is what a record keeps:
 * the words, the value, and how one came from the other.
 *
 * <h2>Readers</h2>
 * {@link org.musubi.chronology.DateReader} finds dates in a text, or reads one that stands alone. A text becomes tokens, tokens become points
 * (a year, a month, a day, an era, a season, a word like "the following"), each language's words in their own class; a grammar makes
 * expressions of points, and a completion takes what is missing from the {@link org.musubi.chronology.DateContext}: the heading, the date the
 * source was written, the year something was founded. What comes out is a {@link org.musubi.chronology.DateReading} with the very words, their
 * place in code points, the value, its {@link org.musubi.chronology.Basis}, the anchor or the sum, doubts, and other readings where there are
 * several; or the news that there is no date, or one that never was. Bad input is never an exception, and no input takes more than time
 * in proportion to its length. The knowledge (eras, months, trigger words) lies in tables under {@code vocabularies}.
 *
 * <h2>Printers</h2>
 * {@link org.musubi.chronology.DatePrinter} says a value in English, Japanese (with the era beside the Western year), Chinese or Korean, at
 * the precision known and no finer: "10–11 July 1996", "1985年5月（昭和60年5月）". What it prints, the reader reads back as the same value; what
 * nobody would say in words stays EDTF.
 *
 * <h2>The calendar</h2>
 * Days are those of the Gregorian calendar, also before it came into use, as the standard wants it. Japan counted by the moon until the end of
 * Meiji 5, so eras are computed from 1 January 1873 on; what an older source gives is kept in its words. Where the standard leaves room, and
 * where other programs decide otherwise, {@code docs/decisions/0007-edtf.md} says what Musubi does and why.
 */
@NullMarked
package org.musubi.chronology;

import org.jspecify.annotations.NullMarked;
