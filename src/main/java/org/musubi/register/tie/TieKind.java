package org.musubi.register.tie;

/** The controlled kinds of a tie. */
public enum TieKind {
    SISTER_CITY, FRIENDSHIP_CITY, FRIENDLY_EXCHANGE, SISTER_PORT, SISTER_SCHOOL, PREFECTURE_LEVEL, ECONOMIC,
    ENVIRONMENTAL, OTHER
}
