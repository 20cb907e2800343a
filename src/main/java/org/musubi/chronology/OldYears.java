package org.musubi.chronology;

import org.musubi.chronology.DateToken.Kind;

/** Reads the years of old sources: before Christ, before the Republic, of reigns that a Western year stands beside. */
final class OldYears {

    private final DateTokens tokens;

    OldYears(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** 光绪二十一年（1895年）: the year beside it is all that is known of it. */
    int reign(DatePoint point, int i) {
        if (!tokens.is(i + 1, Kind.NUMBER) || !tokens.is(i + 2, Kind.YEAR_UNIT) || !tokens.is(i + 3, Kind.OPEN)) {
            return i;
        }
        var year = tokens.is(i + 4, Kind.COUNT) ? i + 5 : i + 4;
        var close = tokens.is(year + 1, Kind.YEAR_UNIT) ? year + 2 : year + 1;
        if (!tokens.isYear(year) || !tokens.is(close, Kind.CLOSE)) {
            return i;
        }
        point.year = tokens.get(year).value();
        point.month = 0;
        return close + 1;
    }

    int beforeChrist(DatePoint point, int i) {
        if (!tokens.isNumber(i + 1, 1, 9999)) {
            return i;
        }
        if (tokens.is(i + 2, Kind.CENTURY_UNIT) && tokens.isNumber(i + 1, 1, 99)) {
            point.mask = EdtfDate.two(tokens.get(i + 1).value() - 1) + "XX";
            point.beforeChrist = true;
            return i + 3;
        }
        // B.C. 57년: the word of the West has no number of its own.
        point.year = Math.max(1, tokens.get(i).value()) - tokens.get(i + 1).value();
        return tokens.is(i + 2, Kind.YEAR_UNIT) ? i + 3 : i + 2;
    }
}
