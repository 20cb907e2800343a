package org.musubi.chronology;

import org.jspecify.annotations.Nullable;

import org.musubi.chronology.DatePoint.Unit;
import org.musubi.chronology.DateToken.Kind;

/** Reads the year of a date written with units behind its numbers: Western, of an era or another count, or leaning on another date. */
final class HanYears {

    private final DateTokens tokens;
    private final @Nullable String language;
    private final LeaningWords leaning;
    private final EraYears eras;
    private final HanDecades decades;
    private final OldYears old;

    HanYears(DateTokens tokens, @Nullable String language) {
        this.tokens = tokens;
        this.language = language;
        this.leaning = new LeaningWords(tokens);
        this.eras = new EraYears(tokens);
        this.decades = new HanDecades(tokens);
        this.old = new OldYears(tokens);
    }

    /** The place behind the year that begins at a token, the place itself where none does. */
    int read(DatePoint point, int i) {
        var token = tokens.get(i);
        return switch (token.kind()) {
            case COUNT -> counted(point, i);
            case BC -> old.beforeChrist(point, i);
            case BC_SUFFIX -> tokens.is(i + 2, Kind.YEAR_UNIT) && tokens.isHan(i + 2) ? old.beforeChrist(point, i) : i;
            case REIGN -> old.reign(point, i);
            case NOW_CENTURY -> decades.nowCentury(point, i);
            case ERA -> eras.read(point, i);
            case UNKNOWN, QUANTITY -> eras.ofLetter(point, i);
            case NUMBER -> western(point, i, 0, i);
            case APOSTROPHE -> cutShort(point, i);
            case AMOUNT -> leaning.count(point, i);
            case REL_YEAR -> relative(point, i);
            case NOW_YEAR -> now(point, i, token.value());
            case FISCAL_REL -> {
                point.relative = Unit.YEAR;
                point.offset = token.value();
                point.deictic = "翌次同前".indexOf(tokens.first(i)) < 0;
                point.fiscal = !isCalendarYear();
                yield i + 1;
            }
            case NOW_SEASON, REL_SEASON -> {
                point.relative = Unit.YEAR;
                point.offset = Math.floorDiv(token.value(), 100);
                // 今春3月 has both.
                var month = tokens.isNumber(i + 1, 1, 12) && tokens.is(i + 2, Kind.MONTH_UNIT) && tokens.touches(i + 1);
                point.part = month ? 0 : Math.floorMod(token.value(), 100);
                point.deictic = token.is(Kind.NOW_SEASON);
                yield i + 1;
            }
            case THIS -> nearest(point, i);
            case THAT -> {
                // その頃: about the time of the date before it, as far as that is known.
                if (!tokens.isHan(i)) {
                    yield i;
                }
                point.relative = Unit.DAY;
                point.approximate = true;
                yield i + 1;
            }
            case YEAR_UNIT, EDGE -> edge(point, i);
            default -> i;
        };
    }

    /** 民國87年, 西暦1998年, 단기 4331년, AD 1998, 民國87.10.3. */
    private int counted(DatePoint point, int i) {
        if (!tokens.is(i + 1, Kind.NUMBER)) {
            return i;
        }
        var number = tokens.get(i + 1);
        if (tokens.get(i).value() == 0 && tokens.first(i) == '紀' && number.value() >= 2500 && number.value() <= 2999) {
            // 紀元2600年 counts from the legend, as 皇紀 does.
            return western(point, i + 1, -660, i);
        }
        if (HanPoints.isSeparator(tokens, i + 2) && tokens.isNumber(i + 3, 1, 12) && tokens.touches(i + 2)
                && (tokens.touches(i + 3) || tokens.is(i + 2, Kind.DOT))) {
            point.year = number.value() + tokens.get(i).value();
            return eras.dotted(point, i + 2);
        }
        return western(point, i + 1, tokens.get(i).value(), i);
    }

    int counted(DatePoint point, int i, int count) {
        return western(point, i, count, i);
    }

    private int now(DatePoint point, int i, int offset) {
        // 日本年金 is no 本年.
        if (tokens.first(i) == '本' && tokens.before(i) == '日' || !tokens.isHan(i) && tokens.first(i) != '올') {
            return i;
        }
        // 올 5월 is of this year, 마을 has nothing to do with it.
        if (tokens.first(i) == '올' && tokens.get(i).end() - tokens.get(i).start() > 1 && Character.isLetter(tokens.before(i))) {
            return i;
        }
        point.relative = Unit.YEAR;
        point.offset = offset;
        point.deictic = true;
        return i + 1;
    }

    private int relative(DatePoint point, int i) {
        var token = tokens.get(i);
        var chinese = language != null && language.startsWith("zh");
        // 隔年 is the year after in Chinese and every other year in Japanese.
        if (!tokens.isHan(i) || tokens.first(i) == '隔' && !chinese) {
            return i;
        }
        if (chinese && token.value() == -1 && tokens.first(i) == '前' && token.end() - token.start() == 2
                && tokens.text().charAt(token.start() + 1) == '年') {
            // The year before last in Chinese, the year before in Japanese.
            return now(point, i, -2);
        }
        return token.end() - token.start() == 1 ? leaningLetter(point, i) : leanOn(point, i, i + 1);
    }

    private int leanOn(DatePoint point, int i, int next) {
        point.eitherWay = tokens.first(i) == '다';
        // 다음 해인 2006년 names the year itself.
        if (tokens.is(next, Kind.UNKNOWN) && tokens.first(next) == '인' && tokens.isYear(next + 1) && tokens.is(next + 2, Kind.YEAR_UNIT)) {
            return read(point, next + 1);
        }
        point.relative = Unit.YEAR;
        point.offset = tokens.get(i).value();
        return next;
    }

    /** 同 and 翌 alone belong to many words; they count only right before a date that leaves something out. */
    private int leaningLetter(DatePoint point, int i) {
        var offset = tokens.get(i).value();
        var ditto = tokens.first(i) == '〃' || tokens.first(i) == '仝';
        if (tokens.is(i + 1, Kind.ERA)) {
            return offset > 0 ? read(point, i + 1) : i;
        }
        if (ditto && tokens.is(i + 1, Kind.YEAR_UNIT)) {
            return leanOn(point, i, i + 2);
        }
        if (!tokens.is(i + 1, Kind.NUMBER) || !tokens.touches(i + 1) && !ditto && !tokens.isConnector(i - 1)) {
            return i;
        }
        return switch (tokens.kind(i + 2)) {
            case DAY_UNIT -> i + 1;
            case MONTH_UNIT -> {
                leanOn(point, i, i + 1);
                point.nearest = offset;
                yield i + 1;
            }
            case YEAR_UNIT -> {
                var next = western(point, i + 1, 0, i + 1);
                point.sameCount = point.shortYear >= 0;
                yield next == i + 1 ? i : next;
            }
            default -> i;
        };
    }

    /** 去る7月3日, 오는 10월, 지난 4일, 지난 3~5일: the nearest one before or after the day of writing. */
    private int nearest(DatePoint point, int i) {
        var month = tokens.isNumber(i + 1, 1, 12) && (tokens.is(i + 2, Kind.MONTH_UNIT) || tokens.isUnitAhead(i + 1, Kind.MONTH_UNIT));
        var day = tokens.isNumber(i + 1, 1, 31) && (tokens.is(i + 2, Kind.DAY_UNIT) || tokens.isUnitAhead(i + 1, Kind.DAY_UNIT));
        if (!tokens.isHan(i) || !month && !day && !(tokens.is(i + 1, Kind.SEASON) && tokens.isHan(i + 1))) {
            return i;
        }
        point.nearest = tokens.get(i).value();
        point.relative = Unit.YEAR;
        point.deictic = true;
        return i + 1;
    }

    /** 年末, 岁末 and 연말 below a date of that year. */
    private int edge(DatePoint point, int i) {
        if (tokens.is(i, Kind.EDGE)) {
            if ("岁歲연".indexOf(tokens.first(i)) < 0 || Character.isLetterOrDigit(tokens.before(i))) {
                return i;
            }
            point.relative = Unit.YEAR;
            point.edge = tokens.get(i).value();
            return i + 1;
        }
        if (!tokens.is(i + 1, Kind.EDGE) || !tokens.isHan(i + 1) || !tokens.touches(i + 1) || i > 0 && tokens.touches(i) && tokens.is(i - 1, Kind.NUMBER)) {
            return i;
        }
        point.relative = Unit.YEAR;
        // 年明け is that of the next one.
        point.offset = tokens.first(i + 1) == '明' ? 1 : 0;
        return i + 1;
    }

    /** '98年10月, '90年代. */
    private int cutShort(DatePoint point, int i) {
        if (!tokens.isNumber(i + 1, 0, 99) || !tokens.touches(i + 1)) {
            return i;
        }
        if (tokens.is(i + 2, Kind.DECADE_UNIT)) {
            return western(point, i + 1, 0, i);
        }
        if (!tokens.is(i + 2, Kind.YEAR_UNIT) && !isDottedMonth(i + 2)) {
            return i;
        }
        point.shortYear = tokens.get(i + 1).value();
        return i + 3;
    }

    private int western(DatePoint point, int i, int offset, int begin) {
        var token = tokens.get(i);
        if (token.has(DateToken.ORDINAL) || token.digits() == 0) {
            return leaning.count(point, i);
        }
        var coarse = decades.century(point, i);
        if (coarse == i) {
            coarse = decades.decade(point, i, offset);
        }
        if (coarse > i) {
            return coarse;
        }
        if (begin == i) {
            var count = leaning.count(point, i);
            if (count > i) {
                return behindCount(point, count);
            }
        }
        var k = eras.bracketed(point, i + 1);
        // 1982(S57).11.3
        if (k > i + 1 && token.digits() == 4 && HanPoints.isSeparator(tokens, k) && tokens.isNumber(k + 1, 1, 12) && tokens.touches(k + 1)) {
            point.year = token.value();
            return eras.dotted(point, k);
        }
        if (HanPoints.isSeparator(tokens, k) && tokens.is(k, Kind.LIST) && token.digits() == 4 && tokens.isNumber(k + 1, 1, 12)
                && tokens.is(k + 2, Kind.LIST) && tokens.isNumber(k + 3, 1, 31) && !tokens.is(k + 4, Kind.YEAR_UNIT)) {
            point.year = token.value();
            return eras.dotted(point, k);
        }
        if (token.digits() == 4 && isDottedMonth(k)) {
            point.setYear(tokens, i);
            return k + 1;
        }
        var unit = tokens.is(k, Kind.YEAR_UNIT) || tokens.is(k, Kind.FISCAL);
        // AD 1998, 2023夏.
        var latinCount = begin < i && tokens.first(begin) < 0x250;
        var season = tokens.isYear(i) && tokens.is(k, Kind.SEASON) && tokens.isHan(k) && tokens.touches(k);
        if (!unit && !season && !latinCount && !(tokens.isUnitAhead(i, Kind.YEAR_UNIT) && (token.digits() == 4 || offset != 0
                || i == 0 && token.digits() == 2 && token.value() > 31)) && !(begin < i && token.digits() == 4)
                || tokens.isNewLine(k) && unit) {
            return begin;
        }
        // 3学年 is a class.
        if (tokens.is(k, Kind.FISCAL) && "学學".indexOf(tokens.first(k)) >= 0 && token.digits() < 4) {
            return begin;
        }
        if (offset != 0 || begin < i || token.digits() == 4) {
            // 千年王国 is a kingdom, and 百年 an age.
            if (offset == 0 && (token.value() < 1 || token.value() > 9999) || token.digits() > 2 && token.end() - token.start() == 1
                    || token.value() > 2999 && token.has(DateToken.KANJI) && offset == 0) {
                return begin;
            }
            point.setYear(tokens, i);
            point.count = offset;
            point.year = point.year == DatePoint.NO_YEAR ? point.year : point.year + offset;
        } else if (token.digits() <= 2) {
            point.shortYear = token.value();
            // 05年 is 2005 cut short: no era counts with a nought in front.
            point.counted = token.value() > 9 || token.end() - token.start() < 2;
        } else if (decades.isEarlyYear(i, k)) {
            point.year = token.value();
        } else {
            return begin;
        }
        point.fiscal = tokens.is(k, Kind.FISCAL) && isFiscal(k) || eras.isFiscalAhead(k) && !isCalendarYear();
        return unit ? k + 1 : k;
    }

    /** 1985. 5월, '05.10월: a dot behind the year, and a unit behind the month. */
    private boolean isDottedMonth(int k) {
        return tokens.is(k, Kind.DOT) && tokens.touches(k) && tokens.isNumber(k + 1, 1, 12) && !tokens.isNewLine(k + 1)
                && tokens.is(k + 2, Kind.MONTH_UNIT);
    }

    /** In Japan from April to March; 年度 and 년도 of the others are the years of the calendar. */
    private boolean isFiscal(int k) {
        return !tokens.isHan(k) || "年会事学".indexOf(tokens.first(k)) >= 0 && !isCalendarYear();
    }

    private boolean isCalendarYear() {
        return language != null && (language.startsWith("zh") || language.startsWith("ko"));
    }

    /** 2年後の2000年 and 2年後の平成12年 name the year that the count leads to; 3年後の秋 does not. */
    private int behindCount(DatePoint point, int k) {
        if (!tokens.is(k, Kind.FILLER) || !(tokens.isYear(k + 1) && tokens.is(k + 2, Kind.YEAR_UNIT) || tokens.is(k + 1, Kind.ERA))) {
            return k;
        }
        point.relative = null;
        point.sum = false;
        point.offset = 0;
        return read(point, k + 1);
    }
}
