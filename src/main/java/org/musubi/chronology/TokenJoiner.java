package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.musubi.chronology.DateToken.Kind;

/** Puts together what English spells out in several words: nineteen ninety-eight, the tenth year of Heisei, Heisei gannen. */
final class TokenJoiner {

    private final CharSequence text;
    private final List<DateToken> tokens;
    private final List<DateToken> joined = new ArrayList<>();
    private int at;

    private TokenJoiner(CharSequence text, List<DateToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<DateToken> join(CharSequence text, List<DateToken> tokens) {
        var needed = false;
        for (var token : tokens) {
            needed |= token.is(Kind.ERA) || isSpelled(token, 2, 20);
        }
        return needed ? new TokenJoiner(text, tokens).join() : tokens;
    }

    private List<DateToken> join() {
        while (at < tokens.size()) {
            if (!(year() || yearOfEra() || eraFirst())) {
                joined.add(tokens.get(at++));
            }
        }
        return joined;
    }

    private DateToken get(int i) {
        return i < tokens.size() ? tokens.get(i) : tokens.getLast();
    }

    private static boolean isSpelled(DateToken token, int least, int greatest) {
        return token.is(Kind.NUMBER) && token.digits() == 0 && !token.has(DateToken.ORDINAL | DateToken.DECADE) && token.value() >= least
                && token.value() <= greatest;
    }

    private boolean is(int i, String... words) {
        var token = get(i);
        var length = token.end() - token.start();
        if (length < 2 || length > 8 || token.is(Kind.NUMBER)) {
            return false;
        }
        var word = text.subSequence(token.start(), token.end()).toString().toLowerCase(Locale.ROOT);
        return List.of(words).contains(word);
    }

    /** Nineteen ninety-eight, nineteen hundred and ninety-eight, two thousand and three. */
    private boolean year() {
        var first = get(at);
        if (!isSpelled(first, 2, 20)) {
            return false;
        }
        var hundred = is(at + 1, "hundred");
        var thousand = first.value() == 2 && is(at + 1, "thousand");
        var k = hundred || thousand ? at + 2 : at + 1;
        var rest = (hundred || thousand) && is(k, "and") ? k + 1 : k;
        var last = get(rest);
        if (first.value() != 2 && first.value() < 16 || first.value() == 2 && !thousand || !isSpelled(last, hundred || thousand ? 1 : 10, 99)
                || is(rest + 1, "hundred", "thousand")) {
            return false;
        }
        var value = (thousand ? 2000 : first.value() * 100) + last.value();
        joined.add(new DateToken(Kind.NUMBER, value, 4, first.start(), last.end(), first.flags()));
        at = rest + 1;
        return true;
    }

    private boolean isLatinEra(int i) {
        return get(i).is(Kind.ERA) && text.charAt(get(i).start()) < 0x250 && get(i).end() - get(i).start() > 3;
    }

    private boolean isYear(int i) {
        return is(i, "year");
    }

    /** The tenth year of the Heisei era, year 10 of Heisei. */
    private boolean yearOfEra() {
        var yearFirst = isYear(at);
        var number = yearFirst ? at + 1 : at;
        var of = yearFirst ? at + 2 : at + 1;
        if (!get(number).is(Kind.NUMBER) || get(number).value() < 1 || get(number).value() > 64 || !yearFirst && !isYear(of++)
                || !get(of).is(Kind.FILLER) || !isLatinEra(of + 1)) {
            return false;
        }
        var era = get(of + 1);
        var end = is(of + 2, "era", "period") ? of + 2 : of + 1;
        joined.add(new DateToken(Kind.ERA, era.value(), 0, get(at).start(), get(of).end(), get(at).flags()));
        joined.add(new DateToken(Kind.NUMBER, get(number).value(), 2, era.start(), get(end).end(), DateToken.GAP));
        at = end + 1;
        return true;
    }

    /** Heisei era 10, Heisei year 10, Heisei 10th year, Heisei gannen. */
    private boolean eraFirst() {
        if (!isLatinEra(at)) {
            return false;
        }
        var era = get(at);
        var k = is(at + 1, "era", "period") ? at + 2 : at + 1;
        if (is(k, "gannen")) {
            joined.add(era);
            joined.add(new DateToken(Kind.NUMBER, 1, 1, get(k).start(), get(k).end(), DateToken.GAP));
            at = k + 1;
            return true;
        }
        var number = isYear(k) ? k + 1 : k;
        if (!get(number).is(Kind.NUMBER) || number == at + 1 && !get(number).has(DateToken.ORDINAL) || get(number).value() < 1 || get(number).value() > 64
                || get(number).has(DateToken.ORDINAL) && !isYear(number + 1)) {
            return false;
        }
        var end = isYear(number + 1) ? number + 1 : number;
        joined.add(era);
        joined.add(new DateToken(Kind.NUMBER, get(number).value(), 2, get(number).start(), get(end).end(), DateToken.GAP));
        at = end + 1;
        return true;
    }
}
