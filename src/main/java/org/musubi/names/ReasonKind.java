package org.musubi.names;

import java.util.Locale;

/** What a reason for or against two names being one is about. */
public enum ReasonKind {
    SAME_SPELLING, MARKS, SAME_READING, POSSIBLE_READING,
    VARIANT_CHARACTER, SHINJITAI, SIMPLIFIED, TRADITIONAL, LOOK_ALIKE,
    HEPBURN, KUNREI, NIHON, PASSPORT, WAPURO, SPLIT_KANA, LONG_VOWELS, DOUBLED_LETTER, POLIVANOV, EUROPEAN, CYRILLIC,
    PINYIN, WADE_GILES, POSTAL, CZECH, PALLADIUS,
    HANGUL_OF_JAPANESE, HANGUL_OF_CHINESE, REVISED, MCCUNE_REISCHAUER, CUSTOMARY, KOREAN_ROMANISATION, HANJA_READING,
    SWAPPED_ORDER, INITIAL, JOINED_OR_SPLIT, OTHER_SPELLING, SLIP, KNOWN_SLIP, BODY_WORDS, SAME_OFFICE, SAME_PLACE, HELD_OFFICE, HELD_IN_PART, HELD_BEFORE_AND_AFTER, HELD_BEFORE,
    OTHER_NAME(true), OTHER_GIVEN_NAME(true), OTHER_SURNAME(true), OTHER_PART(true), OTHER_READING(true), OTHER_ORDINAL(true), OTHER_BODY(true), OTHER_OFFICE(true),
    OTHER_PLACE(true), WHOSE_OFFICE(true), SURNAME_OR_PLACE(true);

    private final boolean against;

    ReasonKind() {
        this(false);
    }

    ReasonKind(boolean against) {
        this.against = against;
    }

    /** Whether it speaks against the match. */
    public boolean against() {
        return against;
    }

    /** The code in tables and keys: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
