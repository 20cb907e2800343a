package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;

import org.musubi.chronology.DateToken.Kind;

/** Cuts text into the tokens dates are made of; widths, blanks, dashes and numerals of every kind come out alike. */
final class DateLexer {

    private static final String KANJI_DIGITS = "〇一二三四五六七八九";

    private final CharSequence text;
    private final char[] folded;
    private final List<DateToken> tokens = new ArrayList<>();
    private int at;
    private int blanks;

    private DateLexer(CharSequence text) {
        this.text = text;
        this.folded = fold(text);
    }

    static List<DateToken> lex(CharSequence text) {
        return new DateLexer(text).tokens();
    }

    private List<DateToken> tokens() {
        while (at < folded.length) {
            var character = folded[at];
            if (character == ' ' || character == '\n') {
                blank(character);
            } else if (isDigit(character)) {
                number();
            } else {
                word(character);
            }
        }
        add(Kind.END, 0, 0, at);
        return tokens;
    }

    private void blank(char character) {
        if (character == '\n') {
            blanks |= (blanks & DateToken.LINE) != 0 ? DateToken.PARAGRAPH : DateToken.LINE;
        }
        blanks |= DateToken.GAP;
        at++;
    }

    private void add(Kind kind, int value, int digits, int end) {
        add(kind, value, digits, end, 0);
    }

    private void add(Kind kind, int value, int digits, int end, int flags) {
        var capital = at < text.length() && Character.isUpperCase(text.charAt(at)) ? DateToken.CAPITAL : 0;
        tokens.add(new DateToken(kind, value, digits, at, end, flags | blanks | capital));
        blanks = 0;
        at = end;
    }

    private void number() {
        var word = DateWords.shared().at(folded, at);
        if (word != null) {
            add(word.kind(), word.value(), 0, at + word.length(), DateToken.LETTERS);
            return;
        }
        var end = at;
        while (end < folded.length && isDigit(folded[end])) {
            end++;
        }
        var digits = end - at;
        // Grouped thousands and endless digits are quantities and codes.
        if (digits > 9 || isGrouped(end, digits)) {
            while (end < folded.length && (isDigit(folded[end]) || folded[end] == ',' && end + 1 < folded.length && isDigit(folded[end + 1]))) {
                end++;
            }
            add(Kind.UNKNOWN, 0, 0, end);
            return;
        }
        var value = 0;
        for (var i = at; i < end; i++) {
            value = value * 10 + folded[i] - '0';
        }
        var flags = 0;
        for (var suffix : new String[] {"st", "nd", "rd", "th"}) {
            if (digits <= 2 && matches(end, suffix) && !(end + 2 < folded.length && DateWords.isAlphabetic(folded[end + 2])
                    && !matches(end + 2, "anniv"))) {
                flags |= DateToken.ORDINAL;
                end += 2;
                break;
            }
        }
        var apostrophe = end < folded.length && folded[end] == '\'' ? 1 : 0;
        if (flags == 0 && matches(end + apostrophe, "s") && (digits == 4 || digits == 2)
                && !(end + apostrophe + 1 < folded.length && Character.isLetterOrDigit(folded[end + apostrophe + 1]))) {
            flags |= DateToken.DECADE;
            end += apostrophe + 1;
        }
        add(Kind.NUMBER, value, digits, end, flags);
    }

    private boolean isGrouped(int end, int digits) {
        if (digits > 3 || end + 3 >= folded.length || folded[end] != ',') {
            return false;
        }
        return isDigit(folded[end + 1]) && isDigit(folded[end + 2]) && isDigit(folded[end + 3])
                && (end + 4 >= folded.length || !isDigit(folded[end + 4]));
    }

    private boolean matches(int from, String word) {
        if (from + word.length() > folded.length) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (folded[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void word(char character) {
        var mark = mark(character);
        // The bytes of a Chinese dash read as Western letters, where nobody has repaired them.
        if (character == '¨' && at + 1 < folded.length && (text.charAt(at + 1) == 'C' || text.charAt(at + 1) == 'D')) {
            add(Kind.DASH, 0, 0, at + 2);
            return;
        }
        var alphabetic = DateWords.isAlphabetic(character);
        var inside = alphabetic && at > 0 && DateWords.isAlphabetic(folded[at - 1]) && !tokens.getLast().is(Kind.DASH);
        var found = inside ? null : DateWords.shared().at(folded, at);
        var abbreviated = "明大昭平令".indexOf(character);
        if (abbreviated >= 0 && (found == null || found.length() == 1) && at + 1 < folded.length
                && (isDigit(folded[at + 1]) || folded[at + 1] == '元' || KANJI_DIGITS.indexOf(folded[at + 1]) >= 0 || folded[at + 1] == '十')) {
            add(Kind.ERA, abbreviated, 0, at + 1);
            return;
        }
        if (found != null && (mark == null || found.length() > 1)) {
            add(found.kind(), found.value(), 0, at + found.length(), DateToken.LETTERS);
        } else if (mark == Kind.DASH && !tokens.isEmpty() && tokens.getLast().is(mark) && tokens.getLast().end() == at) {
            // Two hyphens stand for one dash.
            var dash = tokens.removeLast();
            tokens.add(new DateToken(mark, 0, 0, dash.start(), at + 1, dash.flags()));
            at++;
        } else if (mark != null) {
            add(mark, character, 0, at + 1);
        } else if (KANJI_DIGITS.indexOf(character) >= 0 || "十百千廿卅元".indexOf(character) >= 0) {
            kanji();
        } else {
            unknown(alphabetic);
        }
    }

    /** Unknown letters become one token; unknown Han and kana one for each run of characters that begin no word. */
    private void unknown(boolean alphabetic) {
        var end = at + 1;
        while (alphabetic && end < folded.length && DateWords.isAlphabetic(folded[end])) {
            end++;
        }
        var previous = tokens.isEmpty() ? null : tokens.getLast();
        if (!alphabetic && blanks == 0 && previous != null && previous.is(Kind.UNKNOWN) && previous.end() == at
                && !previous.has(DateToken.LETTERS)) {
            tokens.set(tokens.size() - 1, new DateToken(Kind.UNKNOWN, 0, 0, previous.start(), end, previous.flags()));
            at = end;
        } else {
            add(Kind.UNKNOWN, alphabetic ? folded[at] : 0, 0, end, alphabetic ? DateToken.LETTERS : 0);
        }
    }

    private void kanji() {
        var end = at;
        var places = false;
        while (end < folded.length && (KANJI_DIGITS.indexOf(folded[end]) >= 0 || "十百千廿卅".indexOf(folded[end]) >= 0)) {
            places |= KANJI_DIGITS.indexOf(folded[end]) < 0;
            end++;
        }
        if (end == at) {
            add(Kind.NUMBER, 1, 1, at + 1, DateToken.KANJI);
            return;
        }
        if (end - at > 9) {
            add(Kind.UNKNOWN, 0, 0, end);
            return;
        }
        var value = places ? byPlaces(end) : byDigits(end);
        add(Kind.NUMBER, value, Integer.toString(value).length(), end, DateToken.KANJI);
    }

    private int byDigits(int end) {
        var value = 0;
        for (var i = at; i < end; i++) {
            value = value * 10 + KANJI_DIGITS.indexOf(folded[i]);
        }
        return value;
    }

    private int byPlaces(int end) {
        var value = 0;
        var digit = 0;
        for (var i = at; i < end; i++) {
            switch (folded[i]) {
                case '廿' -> value += 20;
                case '卅' -> value += 30;
                case '十', '百', '千' -> {
                    value += Math.max(1, digit) * (folded[i] == '十' ? 10 : folded[i] == '百' ? 100 : 1000);
                    digit = 0;
                }
                default -> digit = Math.min(9999, digit * 10 + KANJI_DIGITS.indexOf(folded[i]));
            }
        }
        return value + digit;
    }

    private static Kind mark(char character) {
        return switch (character) {
            case '-' -> Kind.DASH;
            case '~' -> Kind.TILDE;
            case ',', '、', '，' -> Kind.COMMA;
            case '.', '．' -> Kind.DOT;
            case '/' -> Kind.SLASH;
            case ':' -> Kind.COLON;
            case '(', '[', '〔', '【', '（' -> Kind.OPEN;
            case ')', ']', '〕', '】', '）' -> Kind.CLOSE;
            case '?' -> Kind.QUESTION;
            case '\'' -> Kind.APOSTROPHE;
            case '$', '€', '£', '¥', '₩', '#', '№', '%' -> Kind.CURRENCY;
            default -> Character.isLetterOrDigit(character) || character == '・' || character == '·' || character == '&' || character == '〃'
                    || Character.isSurrogate(character) ? null : Kind.OTHER_MARK;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** One character becomes one, so that places stay. */
    private static char[] fold(CharSequence text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        for (var i = 0; i < folded.length; i++) {
            // The long vowel mark is a dash between numbers and units, and part of a word anywhere else.
            if (folded[i] == 'ー' && i > 0 && "0123456789年月日) ".indexOf(folded[i - 1]) >= 0) {
                folded[i] = '-';
            } else if (folded[i] == '○' && (i > 0 && KANJI_DIGITS.indexOf(folded[i - 1]) >= 0
                    || i + 1 < folded.length && KANJI_DIGITS.indexOf(folded[i + 1]) >= 0)) {
                folded[i] = '〇';
            }
        }
        return folded;
    }

    private static char fold(char character) {
        if (character < 0x80) {
            return character == '\n' ? '\n' : character <= ' ' ? ' ' : Character.toLowerCase(character);
        }
        if (character >= '\uFF01' && character <= '\uFF5E') {
            return fold((char) (character - 0xFEE0));
        }
        return switch (character) {
            case '\u0085', '\u2028', '\u2029' -> '\n';
            case '\u200B', '\u2060', '\uFEFF', '\u00A0', '\u3000' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2500', '\u2501', '\uFE63', '\uFF70' -> '-';
            case '\u301C', '\u2192', '\u223C', '\u02DC', '\u2053', '\u3030' -> '~';
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '零' -> '〇';
            case 'ё' -> 'е';
            default -> Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : Character.toLowerCase(character);
        };
    }
}
