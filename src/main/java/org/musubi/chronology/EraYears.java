package org.musubi.chronology;

import org.musubi.chronology.DateToken.Kind;

/** Reads the year of an era, in full or behind its letter, and what may stand right behind such a year. */
final class EraYears {

    private final DateTokens tokens;
    private final EraParts parts;

    EraYears(DateTokens tokens) {
        this.tokens = tokens;
        this.parts = new EraParts(tokens);
    }

    /** 昭和60年, 昭.60.5.17, 平成1□年, 昭和初期. */
    int read(DatePoint point, int i) {
        var token = tokens.get(i);
        var dotted = token.end() - token.start() == 1 && tokens.is(i + 1, Kind.DOT) && tokens.touches(i + 1) && tokens.touches(i + 2);
        var number = dotted ? i + 2 : i + 1;
        if (!tokens.isNumber(number, 1, 99)) {
            return parts.part(point, i);
        }
        if (tokens.get(number).has(DateToken.MASKED)) {
            return parts.lostDigit(point, i, number);
        }
        if (token.value() >= 10) {
            point.doubt("unreadable");
        }
        var abbreviated = token.end() - token.start() == 1 && tokens.isConnector(number + 1) && tokens.isNumber(number + 2, 1, 64);
        return ofEra(point, number - 1, token.value() % 10, tokens.first(i) < 0x250 || abbreviated);
    }

    /** H15.4.13, S62, R元: one capital letter with the number right behind it. */
    int ofLetter(DatePoint point, int i) {
        var token = tokens.get(i);
        var small = tokens.isNumber(i + 1, 1, 64) && (tokens.is(i + 2, Kind.YEAR_UNIT) || tokens.is(i + 2, Kind.FISCAL)) && tokens.isHan(i + 2);
        if (!token.has(DateToken.CAPITAL) && !small || token.end() - token.start() != 1 || !tokens.touches(i + 1)) {
            return i;
        }
        var dotted = tokens.is(i + 1, Kind.DOT);
        var number = dotted ? i + 2 : i + 1;
        if (!tokens.isNumber(number, 1, 64) || !tokens.touches(number) || tokens.is(number + 1, Kind.UNKNOWN) && tokens.touches(number + 1)
                && tokens.get(number + 1).has(DateToken.LETTERS) || token.is(Kind.QUANTITY) && tokens.is(number + 1, Kind.DOT)
                && !tokens.is(number + 3, Kind.DOT)) {
            return i;
        }
        var before = tokens.before(i);
        if (Character.isLetterOrDigit(before) && before < 0x1100 || before == '-') {
            return i;
        }
        var era = Eras.byLetter(DateFolding.fold(tokens.first(i)));
        return era < 0 ? i : ofEra(point, number - 1, era, true);
    }

    private int ofEra(DatePoint point, int i, int era, boolean withoutUnit) {
        point.era = era;
        point.eraYear = tokens.get(i + 1).value();
        point.year = Eras.ALL.get(era).western(point.eraYear);
        point.doubtSlip(tokens.get(i + 1));
        var k = bracketed(point, i + 2);
        if (tokens.is(k, Kind.YEAR_UNIT)) {
            return k + 1;
        }
        if (tokens.is(k, Kind.FISCAL)) {
            point.fiscal = true;
            return k + 1;
        }
        if (tokens.is(k, Kind.DECADE_UNIT) && tokens.isHan(k) && point.eraYear % 10 == 0) {
            point.eraDecade = true;
            return k + 1;
        }
        if (HanPoints.isSeparator(tokens, k) && tokens.isNumber(k + 1, 1, 12) && tokens.touches(k)
                && (!tokens.get(k + 1).has(DateToken.KANJI) || HanPoints.isSeparator(tokens, k + 2) && tokens.is(k + 3, Kind.NUMBER))) {
            // 平成9－11年 and 平成10・11年度 count years, not months.
            if (!tokens.is(k + 2, Kind.YEAR_UNIT) && !tokens.isUnitAhead(i + 1, Kind.YEAR_UNIT)) {
                return dotted(point, k);
            }
            point.fiscal = isFiscalAhead(k);
            return k;
        }
        if (tokens.isUnitAhead(i + 1, Kind.DECADE_UNIT) && point.eraYear % 10 == 0) {
            point.eraDecade = true;
            return k;
        }
        if (withoutUnit || tokens.is(k, Kind.END) || tokens.is(k, Kind.CLOSE) || tokens.isUnitAhead(i + 1, Kind.YEAR_UNIT)
                || tokens.isConnector(k) && tokens.is(k + 1, Kind.ERA)) {
            point.fiscal = isFiscalAhead(k);
            return k;
        }
        point.year = DatePoint.NO_YEAR;
        point.era = -1;
        return i;
    }

    /** 平成10～12年度, 平成10・11年度: the unit stands behind the last year only. */
    boolean isFiscalAhead(int k) {
        var joint = k;
        while (joint < k + 2 * RangeEnds.MOST_MEMBERS && isListed(joint) && isListed(joint + 2)) {
            joint += 2;
        }
        return (tokens.isConnector(joint) || isListed(joint)) && tokens.is(joint + 1, Kind.NUMBER) && tokens.is(joint + 2, Kind.FISCAL);
    }

    private boolean isListed(int k) {
        return (tokens.is(k, Kind.LIST) || tokens.is(k, Kind.COMMA) || tokens.is(k, Kind.AND)) && tokens.is(k + 1, Kind.NUMBER);
    }

    /** The month and the day behind a year and a mark: 60.5.17. */
    int dotted(DatePoint point, int separator) {
        var kind = tokens.kind(separator);
        point.setMonth(tokens, separator + 1);
        var k = separator + 2;
        // H7.8/10 mixes its marks.
        var mixed = kind == Kind.DOT && tokens.is(k, Kind.SLASH) && tokens.touches(k + 1);
        if ((tokens.is(k, kind) || mixed) && tokens.isNumber(k + 1, 1, 31) && tokens.touches(k)) {
            HanDays.setDay(point, tokens, k + 1);
            k += 2;
            if (kind == Kind.DOT && tokens.is(k, Kind.DOT) && tokens.touches(k) && !tokens.touches(k + 1)) {
                k++;
            }
        }
        return k;
    }

    /** 昭和60(1985)年: the other count in brackets before the unit; checked against the first. */
    int bracketed(DatePoint point, int k) {
        if (!tokens.is(k, Kind.OPEN)) {
            return k;
        }
        var close = tokens.behindBracket(k, 5);
        if (close < 0) {
            return k;
        }
        var unit = tokens.is(close, Kind.YEAR_UNIT) || tokens.is(close, Kind.FISCAL);
        if (tokens.isYear(k + 1) && close == k + 3 && point.era >= 0) {
            agree(point, tokens.get(k + 1).value());
            return unit || !tokens.is(close, Kind.NUMBER) ? close : k;
        }
        // 昭和57(82)年
        if (unit && point.era >= 0 && tokens.isNumber(k + 1, 0, 99) && close == k + 3 && tokens.get(k + 1).value() == Math.floorMod(point.year, 100)) {
            return close;
        }
        var letter = tokens.is(k + 1, Kind.UNKNOWN) && tokens.get(k + 1).has(DateToken.CAPITAL);
        unit |= HanPoints.isSeparator(tokens, close) && tokens.is(close + 1, Kind.NUMBER) && tokens.touches(close);
        if (unit && (tokens.is(k + 1, Kind.ERA) || letter) && tokens.is(k + 2, Kind.NUMBER) && close == k + 4) {
            return close;
        }
        return k;
    }

    /** Doubts a year that the other count beside it contradicts. */
    static void agree(DatePoint point, int year) {
        if (point.year != DatePoint.NO_YEAR && point.year != year) {
            point.doubt("contradiction", year);
        }
    }
}
