package org.musubi.names;

import java.util.Locale;

/** Why two names are taken for one, or for two: each can be said in the reader's language. */
public enum MatchReason {
    SAME_SPELLING, SAME_READING, POSSIBLE_READING, VARIANT_CHARACTERS, LOOK_ALIKE, HEPBURN, LONG_VOWELS, KUNREI, SPLIT_KANA, RUSSIAN_ROUTE, PINYIN,
    WADE_GILES, POSTAL, PALLADIUS, HANGUL_OF_JAPANESE, HANGUL_OF_CHINESE, KOREAN_ROMANISATION, HANJA_READING, SWAPPED_ORDER, INITIAL, JOINED_WORDS, SLIP, BODY_WORDS,
    SAME_OFFICE, SAME_PLACE,
    OTHER_NAME(true), OTHER_GIVEN_NAME(true), OTHER_SURNAME(true), OTHER_READING(true), OTHER_ORDINAL(true), OTHER_OFFICE(true), OTHER_PLACE(true), NO_COMMON_SCRIPT(true);

    private final boolean against;

    MatchReason() {
        this(false);
    }

    MatchReason(boolean against) {
        this.against = against;
    }

    /** Whether the reason speaks against the match. */
    public boolean against() {
        return against;
    }

    /** The code in tables and keys: lower case with hyphens, a hyphen in front of those against. */
    public String code() {
        return (against ? "-" : "") + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
