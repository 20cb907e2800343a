package org.musubi.intake.reading;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Tells how far the name of a paper reaches around the word for it: "agreement on the establishment of friendly relations". */
final class EnglishInstrumentName {

    private static final Pattern BEFORE = Pattern.compile("(?:(?<=^|[\\s“\"‘])(?!(?:A|An|The|a|an|the|its|their|his|her|this|that|and|of|signed|sign|signing|exchanged|concluded|sent|presented|with|in|brought|new|formal|official)\\s)[\\w’'-]+\\s+){0,4}$");
    private static final Pattern STOP = Pattern.compile("^(?:.*\\b(?:an?|the|its|their|his|her|this|these|those|some|of|signed|signing|sign|exchanged|concluded|sent|presented|delivered|conveyed|brought|with|and|two|three|new|formal|official|formally|officially|visited|wrote|by|for|to)\\s+)");
    private static final Pattern BEHIND = Pattern.compile(
            "^(?:\\s+with\\s+[^.,;()]{3,40}?)?\\s+(?:on|for|of|concerning|regarding|about|to\\s+establish|establishing)\\s+(?:(?!\\b(?:and\\s+(?:\\w+ed|was|were|had)|with|between|from|was|were|which|that|at|during|in\\s+\\d{4}|on\\s+(?:\\d|January|February|March|April|May|June|July|August|September|October|November|December)|signed|which)\\b)[^.,;()”\"]){3,90}");

    private EnglishInstrumentName() {
    }

    static @Nullable Range around(PageText page, Range sentence, int start, int end) {
        var text = page.text();
        var before = text.substring(Math.max(sentence.start(), start - 60), start);
        var match = BEFORE.matcher(before);
        int from = match.find() ? start - (before.length() - match.start()) : start;
        var stop = STOP.matcher(text.substring(from, start));
        if (stop.find()) {
            from += stop.end();
        }
        var behind = BEHIND.matcher(text.substring(end, Math.min(sentence.end(), end + 120)));
        boolean letter = text.substring(start, end).toLowerCase(Locale.ROOT).startsWith("letter");
        int to = !letter && behind.find() ? end + behind.end() : end;
        return page.strip(from, to);
    }
}
