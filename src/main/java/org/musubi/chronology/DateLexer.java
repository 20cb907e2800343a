package org.musubi.chronology;

import java.util.ArrayList;
import java.util.List;

import org.musubi.chronology.DateToken.Kind;

/** Cuts text into the tokens dates are made of; widths, blanks, dashes and numerals of every kind come out alike. */
final class DateLexer {

    private static final String KANJI_DIGITS = DateFolding.KANJI_DIGITS;
    /** Written for digits that cannot be read. */
    private static final String PLACEHOLDERS = "?□■●◯○×*_x";
    /** Letters that a machine reads for 0 and 1. */
    private static final String SLIPS = "oli|";
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
            } else if (broken()) {
                continue;
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

    /** A number of which digits are lost or misread, where its unit or its length says that it is one. */
    private boolean broken() {
        var end = at;
        var digits = 0;
        var lost = 0;
        var slips = 0;
        while (end < folded.length && end - at < 5) {
            var character = folded[end];
            if (isDigit(character)) {
                digits++;
            } else if (PLACEHOLDERS.indexOf(character) >= 0) {
                lost++;
            } else if (SLIPS.indexOf(character) >= 0) {
                slips++;
            } else {
                break;
            }
            end++;
        }
        // 199- and 19-- are how catalogues write what they do not know.
        while (digits >= 2 && lost == 0 && slips == 0 && end - at < 4 && digits + 2 >= 4 && end < folded.length && folded[end] == '-'
                && (digits == 3 || end + 1 < folded.length && folded[end + 1] == '-' || folded[end - 1] == '-')) {
            end++;
        }
        var dashes = end - at - digits - lost - slips;
        var length = end - at;
        if (length > 4 || lost + slips + dashes == 0 || at > 0 && DateWords.isAlphabetic(folded[at - 1])) {
            return false;
        }
        var behind = end;
        while (behind < folded.length && behind < end + 2 && folded[behind] == ' ') {
            behind++;
        }
        var next = behind < folded.length ? folded[behind] : 0;
        if (dashes > 0) {
            return length == 4 && digits + dashes == 4 && (next == 0 || "])?年".indexOf(next) >= 0) && add(end, digits, lost + dashes);
        }
        if (length <= 2 && LostDigits.isDayOfWords(text, folded, tokens, at, end) || length == 2 && LostDigits.isNumeric(folded, at, end)) {
            return add(end, digits, lost);
        }
        // A circle before a number is a bullet, and a question mark ends a sentence.
        if (slips > 0 && (lost > 0 || digits == 0) || PLACEHOLDERS.indexOf(folded[at]) >= 0 && !isBehindUnit()) {
            return false;
        }
        if ("年년".indexOf(next) >= 0 && next != 0) {
            return (lost == 0 || length == 4 && digits > 0 || length == 2 && digits == 1 && isBehindEra()) && add(end, digits, lost);
        }
        if ("月日월일曰".indexOf(next) >= 0 && next != 0) {
            return length <= 2 && add(end, digits, lost);
        }
        var free = end == folded.length || !Character.isLetterOrDigit(folded[end]);
        var year = length == 4 && free && "12li".indexOf(folded[at]) >= 0;
        return year && (digits == 3 && slips == 1 && "90o".indexOf(folded[at + 1]) >= 0 || lost > 0 && digits + lost == 4 && isDigit(folded[at + 1])
                && (folded[end - 1] == '?' || folded[end - 1] == '_' || folded[end - 1] == 'x' && digits == 3 && folded[at + 1] == '9'))
                && add(end, digits, lost);
    }

    private boolean isBehindEra() {
        return !tokens.isEmpty() && tokens.getLast().is(Kind.ERA) && tokens.getLast().end() == at;
    }

    private boolean isBehindUnit() {
        var before = at - 1;
        while (before > 0 && before > at - 3 && folded[before] == ' ') {
            before--;
        }
        return before >= 0 && "年月년월".indexOf(folded[before]) >= 0;
    }

    private boolean add(int end, int digits, int lost) {
        var value = 0;
        for (var i = at; i < end; i++) {
            var character = folded[i];
            value = value * 10 + (isDigit(character) ? character - '0' : lost == 0 && character != 'o' ? 1 : 0);
        }
        add(Kind.NUMBER, value, end - at, end, lost > 0 ? DateToken.MASKED : DateToken.SLIP);
        return true;
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
            kanji();
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

    private void kanji() {
        var end = at;
        var places = false;
        while (end < folded.length && (KANJI_DIGITS.indexOf(folded[end]) >= 0 || "十百千廿卅".indexOf(folded[end]) >= 0)) {
            places |= KANJI_DIGITS.indexOf(folded[end]) < 0;
            end++;
        }
        // 一九八□年
        var lost = end;
        while (lost < folded.length && lost < at + 4 && "□■●◯○×?".indexOf(folded[lost]) >= 0) {
            lost++;
        }
        if (!places && lost > end && end - at >= 2 && lost - at == 4 && lost < folded.length && folded[lost] == '年') {
            add(Kind.NUMBER, byDigits(end) * (lost - end == 1 ? 10 : 100), 4, lost, DateToken.MASKED | DateToken.KANJI);
            return;
        }
        if (end == at) {
            add(Kind.NUMBER, 1, 1, at + 1, DateToken.KANJI);
            return;
        }
        if (end - at > 9) {
            add(Kind.UNKNOWN, 0, 0, end);
            return;
        }
        if (end - at <= 2 && end < folded.length && "月日".indexOf(folded[end]) >= 0 && folded[at] == '〇' && folded[end - 1] == '〇') {
            add(Kind.NUMBER, 0, end - at, end, DateToken.MASKED);
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
