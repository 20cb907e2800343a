package org.musubi.intake.reading;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Tells how far the name of a paper reaches before the word for it: 友好交流に関する協定書. */
final class JapaneseInstrumentName {

    private static final Pattern BEFORE = Pattern.compile(
            "(?:[^、。\\s「」『』()（）をがはでやにて]{1,30}(?:に関する|に伴う|についての|に係る|のための))?[\\p{IsHan}\\p{IsKatakana}ー々・]{0,20}$");
    private static final Pattern PERSON_BEFORE = Pattern.compile("^.*(?:市長|町長|議長|知事|会長|から|より|として)");

    private static final Pattern ANNIVERSARY = Pattern.compile("の?(?:締結|調印|提携)?[0-9０-９一二三四五六七八九十]+周年");

    private JapaneseInstrumentName() {
    }

    static @Nullable Range around(PageText page, Range sentence, int start, int end) {
        var before = page.text().substring(Math.max(sentence.start(), start - 60), start);
        var match = BEFORE.matcher(before);
        int from = match.find() ? start - (before.length() - match.start()) : start;
        var person = PERSON_BEFORE.matcher(page.text().substring(from, start));
        if (person.find()) {
            from += person.end();
        }
        // Of an anniversary the paper is only the reason.
        if (ANNIVERSARY.matcher(page.text()).region(end, sentence.end()).lookingAt()) {
            return null;
        }
        // 調印式 and 協定書案 are not the paper itself.
        return end < sentence.end() && "式案".indexOf(page.text().charAt(end)) >= 0 ? null : new Range(from, end);
    }
}
