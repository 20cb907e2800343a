package org.musubi.intake.reading;

import java.util.regex.Pattern;

/** Tells whether words tell of an event at all; what does not, at the end of a page, is no part of the history. */
final class EventTrigger {

    private final Finder finder;

    private EventTrigger(Finder finder) {
        this.finder = finder;
    }

    static EventTrigger of(Vocabulary words) {
        var any = new StringBuilder(words.any("travel"));
        words.under("type.").keySet().forEach(type -> any.append('|').append(words.any("type." + type)));
        return new EventTrigger(new Finder(Pattern.compile(any.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    boolean isIn(CharSequence words) {
        return finder.isIn(words);
    }
}
