package org.musubi.chronology;

/** How finely a date is known, from the finest to the coarsest. */
public enum Precision {
    /** A time of day is given. */
    TIME,
    DAY,
    MONTH,
    /** A season, quarter, third or half of a year. */
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** Coarser than a century, or nothing known at all. */
    VAGUE
}
