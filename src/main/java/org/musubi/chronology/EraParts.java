package org.musubi.chronology;

import org.musubi.chronology.DateToken.Kind;

/** Reads what names an era without one certain year of it: 昭和初期, 明治時代, 平成1□年. */
final class EraParts {

    private final DateTokens tokens;

    EraParts(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** 大正末, 昭和の初め, 明治時代中期: some years of the era, or all of them; the place itself where the words say nothing of the kind. */
    int part(DatePoint point, int i) {
        if (!tokens.isHan(i)) {
            return period(point, i);
        }
        if (tokens.get(i).end() - tokens.get(i).start() < 2) {
            return i;
        }
        // 明治・大正期
        var two = tokens.is(i + 1, Kind.LIST) && tokens.is(i + 2, Kind.ERA) && !tokens.is(i + 3, Kind.LIST);
        var second = two ? part(point, i + 2) : i + 2;
        if (second > i + 2) {
            point.year = Eras.ALL.get(tokens.get(i).value() % 10).yearOne();
            return second;
        }
        var span = tokens.is(i + 1, Kind.ERA_SPAN) && tokens.touches(i + 1);
        var k = span ? i + 2 : i + 1;
        var edge = tokens.is(k, Kind.FILLER) && tokens.isHan(k) && tokens.touches(k) ? k + 1 : k;
        var said = isPart(edge);
        if (!said && !span) {
            return i;
        }
        var years = Eras.years(Eras.ALL.get(tokens.get(i).value() % 10), said ? tokens.get(edge).value() : 0);
        if (years == null) {
            return i;
        }
        point.year = years[0];
        point.lastYear = years[1];
        return said ? edge + 1 : k;
    }

    /** The Meiji era. */
    private int period(DatePoint point, int i) {
        var word = tokens.get(i + 1);
        if (tokens.get(i).end() - tokens.get(i).start() < 4 || !word.is(Kind.UNKNOWN) && !word.is(Kind.YEAR_WORD)
                || !tokens.text().subSequence(word.start(), word.end()).toString().matches("[Ee]ra|[Pp]eriod")) {
            return i;
        }
        var years = Eras.years(Eras.ALL.get(tokens.get(i).value() % 10), 0);
        if (years == null) {
            return i;
        }
        point.year = years[0];
        point.lastYear = years[1];
        return i + 2;
    }

    private boolean isPart(int k) {
        var token = tokens.get(k);
        if (!tokens.touches(k) || !tokens.isHan(k)) {
            return false;
        }
        // 平成初の is the first of its kind.
        return token.is(Kind.EDGE) && token.value() <= 5 && (token.end() - token.start() > 1 || "末暮".indexOf(tokens.first(k)) >= 0)
                || token.is(Kind.PART) && token.value() >= 40;
    }

    /** 平成1□年: one of ten years, as far as the era had them; the place behind the number, or the place of the era where nothing can be told. */
    int lostDigit(DatePoint point, int i, int number) {
        var pattern = tokens.pattern(number);
        var era = Eras.ALL.get(tokens.get(i).value() % 10);
        var all = Eras.years(era, 0);
        if (pattern.length() != 2 || pattern.charAt(1) != 'X' || pattern.charAt(0) == 'X' || !tokens.is(number + 1, Kind.YEAR_UNIT)) {
            return i;
        }
        var first = era.western(Math.max(1, (pattern.charAt(0) - '0') * 10));
        var last = era.western((pattern.charAt(0) - '0') * 10 + 9);
        point.year = first;
        point.lastYear = all == null ? last : Math.min(last, all[1]);
        if (point.lastYear < first) {
            point.refuse("outside_era", era.name(), era.first(), era.last());
        }
        point.doubt("unreadable");
        return number + 2;
    }
}
