package org.musubi.reconciliation.duplicates;

import java.util.Locale;

/** What a reason for or against two records being one is about, beside their names. */
public enum PairReasonKind {
    SAME_DATE, DATES_OVERLAP, DATES_NEAR, OTHER_DATE(true),
    SAME_DIRECTION, SAME_END, OTHER_DIRECTION(true),
    SAME_LEADER, OTHER_LEADER(true), SAME_PEOPLE, SAME_SIZE, OTHER_SIZE(true), SAME_GROUP, OTHER_GROUP(true), SAME_VISITED,
    SAME_TIE, OTHER_TIE(true), SAME_TYPE, OTHER_TYPE(true), TWO_SOURCES, ONE_SOURCE(true),
    TOGETHER(true), FAMILY_NAME_ONLY(true), OTHER_CHARACTERS(true), OFFICE_SHARED, OFFICE_DIFFERS(true),
    SAME_IDENTIFIER, OTHER_IDENTIFIER(true),
    SAME_LEVEL, OTHER_LEVEL(true), SAME_WITHIN, OTHER_WITHIN(true), SAME_SEAT, OTHER_SEAT(true), OTHER_BODY_TYPE(true),
    SAME_PARTIES, SAME_KIND, OTHER_KIND(true), SAME_NAME, OTHER_NAMES(true),
    SAME_ADDRESS, SAME_BYTES, SAME_TITLE, SAME_PUBLISHER, OTHER_PUBLISHER(true), SAME_ISSUE, OTHER_ISSUE(true);

    private final boolean against;

    PairReasonKind() {
        this(false);
    }

    PairReasonKind(boolean against) {
        this.against = against;
    }

    /** Whether it speaks against. */
    public boolean against() {
        return against;
    }

    /** The code in tables and keys: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
