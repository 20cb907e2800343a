package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;

import org.musubi.chronology.DateToken.Kind;

/** Cuts text into the tokens dates are made of; widths, blanks, dashes and numerals of every kind come out alike. */
final class DateLexer {

    private static final String KANJI_DIGITS = DateFolding.KANJI_DIGITS;
    private static final String[] ENGLISH_ORDINALS = {"st", "nd", "rd", "th"};
    private static final String[] RUSSIAN_ORDINALS = {"-го", "-я", "-й", "-ое", "-ая", "-му", "-е"};

    private final CharSequence text;
    private final char[] folded;
    private final List<DateToken> tokens = new ArrayList<>();
    private int at;
    private int blanks;

    private DateLexer(CharSequence text) {
        this.text = text;
        this.folded = DateFolding.fold(text);
    }

    static List<DateToken> lex(CharSequence text) {
        return new DateLexer(text).tokens();
    }

    private List<DateToken> tokens() {
        while (at < folded.length) {
            var character = folded[at];
            if (character == ' ' || character == '\n') {
                blank(character);
                continue;
            }
            var broken = BrokenNumbers.at(text, folded, tokens, at);
            if (broken != null) {
                add(broken);
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

    private void add(DateToken found) {
        add(found.kind(), found.value(), found.digits(), found.end(), found.flags());
    }

    private void add(DateWords.Found word) {
        if (word.kind() == Kind.ORDINAL) {
            add(Kind.NUMBER, word.value(), 0, at + word.length(), DateToken.LETTERS | DateToken.ORDINAL);
        } else {
            add(word.kind(), word.value(), 0, at + word.length(), DateToken.LETTERS);
        }
    }

    private void number() {
        var word = DateWords.shared().at(folded, at);
        if (word != null) {
            add(word);
            return;
        }
        if (folded[at] == '0' && misspelt()) {
            return;
        }
        var end = at;
        while (end < folded.length && isDigit(folded[end])) {
            end++;
        }
        if (end == at + 1 && spaced()) {
            return;
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
        if (digits <= 2) {
            var suffix = ordinal(end, value);
            flags |= suffix > 0 ? DateToken.ORDINAL : 0;
            end += suffix;
        } else if (digits == 4 && end < folded.length && folded[end] == '-') {
            // In Russian "1984-го" is a year like any other.
            end += ordinal(end, 1) > 2 ? ordinal(end, 1) : 0;
        }
        var apostrophe = end < folded.length && folded[end] == '\'' ? 1 : 0;
        if (flags == 0 && matches(end + apostrophe, "s") && (digits == 4 || digits == 2)
                && !(end + apostrophe + 1 < folded.length && Character.isLetterOrDigit(folded[end + apostrophe + 1]))) {
            flags |= DateToken.DECADE;
            end += apostrophe + 1;
        }
        add(Kind.NUMBER, value, digits, end, flags);
    }

    /** The length of what makes a number an ordinal: th, -го; 0 where nothing does. */
    private int ordinal(int end, int value) {
        for (var suffix : ENGLISH_ORDINALS) {
            if (matches(end, suffix) && !(end + 2 < folded.length && DateWords.isAlphabetic(folded[end + 2]) && !matches(end + 2, "anniv"))) {
                return 2;
            }
        }
        if (end >= folded.length || folded[end] != '-') {
            return 0;
        }
        for (var suffix : RUSSIAN_ORDINALS) {
            var behind = end + suffix.length();
            // 90-е are years, 5-е is a day.
            if (matches(end, suffix) && (behind == folded.length || !DateWords.isAlphabetic(folded[behind]))
                    && (value % 10 != 0 || suffix.length() > 2 || suffix.charAt(1) != 'е')) {
                return suffix.length();
            }
        }
        return 0;
    }

    /** 1 5 年: a page set with a blank behind every character. */
    private boolean spaced() {
        var end = at;
        var digits = 0;
        var value = 0;
        while (end < folded.length && isDigit(folded[end]) && digits < 4) {
            value = value * 10 + folded[end] - '0';
            digits++;
            end += end + 1 < folded.length && folded[end + 1] == ' ' ? 2 : 1;
        }
        var led = at > 0 && "年月治正和成".indexOf(folded[at - 1]) >= 0;
        if (digits < 2 || end >= folded.length || folded[end - 1] != ' ' && !led || "年月日".indexOf(folded[end]) < 0) {
            return false;
        }
        for (var i = at + 1; i < end; i += 2) {
            if (folded[i] != ' ') {
                return false;
            }
        }
        add(Kind.NUMBER, value, digits, folded[end - 1] == ' ' ? end - 1 : end);
        return true;
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
        var dotted = at + 2 < folded.length && folded[at + 1] == '.' && isDigit(folded[at + 2]);
        if (abbreviated >= 0 && (found == null || found.length() == 1) && at + 1 < folded.length
                && (dotted || isDigit(folded[at + 1]) || folded[at + 1] == '元' || KANJI_DIGITS.indexOf(folded[at + 1]) >= 0 || folded[at + 1] == '十')) {
            add(Kind.ERA, abbreviated, 0, at + 1);
            return;
        }
        var bracketed = HanWords.bracketedNow(folded, at);
        if (bracketed != null) {
            add(bracketed);
            return;
        }
        var spelled = HangulNumbers.at(folded, tokens, at);
        if (spelled != null) {
            add(spelled);
            return;
        }
        if (HanWords.isDayBeforeSome(folded, at)) {
            add(Kind.DAY_UNIT, 0, 0, at + 1, DateToken.LETTERS);
            return;
        }
        if (severalUnits()) {
            return;
        }
        if (found != null && found.length() == 1 && HanWords.isPartOfHangul(folded, at)) {
            unknown(false);
            return;
        }
        // 民94年: as Taiwan cuts 民國 short.
        if (character == '民' && (at == 0 || !Character.isLetterOrDigit(folded[at - 1])) && at + 1 < folded.length && isDigit(folded[at + 1])) {
            add(Kind.COUNT, 1911, 0, at + 1);
            return;
        }
        // 레이와 원년: the first year of an era has a name.
        if (character == '원' && at + 1 < folded.length && folded[at + 1] == '년' && !tokens.isEmpty()
                && (tokens.getLast().is(Kind.ERA) || tokens.getLast().is(Kind.COUNT))) {
            add(Kind.NUMBER, 1, 1, at + 1, DateToken.KANJI);
            return;
        }
        if (found != null && (mark == null || found.length() > 1)) {
            add(found);
        } else if (mark == Kind.DASH && !tokens.isEmpty() && tokens.getLast().is(mark) && tokens.getLast().end() == at) {
            // Two hyphens stand for one dash.
            var dash = tokens.removeLast();
            tokens.add(new DateToken(mark, 0, 0, dash.start(), at + 1, dash.flags()));
            at++;
        } else if (mark != null) {
            add(mark, character, 0, at + 1);
        } else if (KANJI_DIGITS.indexOf(character) >= 0 || "十百千廿卅元".indexOf(character) >= 0) {
            add(KanjiNumbers.at(folded, at));
        } else if (inside || !misspelt()) {
            unknown(alphabetic);
        }
    }

    /** The name of a month with a slip in it, where a number stands on either side. */
    private boolean misspelt() {
        if (at >= text.length() || !Character.isUpperCase(text.charAt(at)) && text.charAt(at) != '0') {
            return false;
        }
        var month = MonthSlips.at(folded, at);
        if (month == null) {
            return false;
        }
        var k = at + month.length();
        while (k < folded.length && k < at + month.length() + 3 && " .,'".indexOf(folded[k]) >= 0) {
            k++;
        }
        var behindNumber = !tokens.isEmpty() && (tokens.getLast().is(Kind.NUMBER) || tokens.size() > 1 && tokens.getLast().is(Kind.FILLER)
                && tokens.get(tokens.size() - 2).has(DateToken.ORDINAL));
        if (!behindNumber && !(k < folded.length && isDigit(folded[k]))) {
            return false;
        }
        add(Kind.MONTH, month.value(), 0, at + month.length(), DateToken.LETTERS | DateToken.SLIP | DateToken.CAPITAL);
        return true;
    }

    /** 1985、1986两年, 23、24两日: how many there are stands before the unit of the list. */
    private boolean severalUnits() {
        var several = text.charAt(at) == '两' || text.charAt(at) == '兩';
        if (!several || tokens.isEmpty() || !tokens.getLast().is(Kind.NUMBER) || blanks != 0 || at + 1 >= folded.length
                || "日月年".indexOf(folded[at + 1]) < 0) {
            return false;
        }
        add(folded[at + 1] == '日' ? Kind.DAY_UNIT : folded[at + 1] == '月' ? Kind.MONTH_UNIT : Kind.YEAR_UNIT, 0, 0, at + 2, DateToken.LETTERS);
        return true;
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

    private static Kind mark(char character) {
        return switch (character) {
            case '-' -> Kind.DASH;
            case '~' -> Kind.TILDE;
            case ',', '、', '，' -> Kind.COMMA;
            case '.', '．' -> Kind.DOT;
            case '/' -> Kind.SLASH;
            case ':' -> Kind.COLON;
            case '(', '[', '〔', '【', '（', '〈', '《', '<' -> Kind.OPEN;
            case ')', ']', '〕', '】', '）', '〉', '》', '>' -> Kind.CLOSE;
            case '?' -> Kind.QUESTION;
            case '\'' -> Kind.APOSTROPHE;
            case '$', '€', '£', '¥', '₩', '#', '№', '%' -> Kind.CURRENCY;
            default -> Character.isLetterOrDigit(character) || "・·&〃〇".indexOf(character) >= 0 || character >= '㋀' && character <= '㋋' || character >= '㍻' && character <= '㍾' || character == '㋿'
                    || Character.isSurrogate(character) ? null : Kind.OTHER_MARK;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
