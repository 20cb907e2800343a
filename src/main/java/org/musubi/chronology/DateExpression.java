package org.musubi.chronology;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A date as its words are built, before what they leave out is supplied.
 *
 * @param form  how the points are joined
 * @param first the first or only point
 * @param middle the points between first and last, where a set has more than two
 * @param last  the last point, null where there is one only
 * @param from  the first token
 * @param next  the first token behind it
 */
record DateExpression(Form form, DatePoint first, List<DatePoint> middle, @Nullable DatePoint last, int from, int next) {

    DateExpression(Form form, DatePoint first, @Nullable DatePoint last, int from, int next) {
        this(form, first, List.of(), last, from, next);
    }

    /** How the points of an expression are joined. */
    enum Form {
        SINGLE, RANGE, ONE_OF, EITHER, ALL_OF, SINCE, UNTIL, THROUGHOUT, OR_EARLIER, OR_LATER, END_UNKNOWN, START_UNKNOWN
    }
}
