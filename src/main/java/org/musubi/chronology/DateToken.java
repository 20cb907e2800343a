package org.musubi.chronology;

/**
 * A number, a word of the date vocabulary, a mark, or something else, in the order of the text.
 *
 * @param kind   what it is
 * @param value  the number, or what the vocabulary gives the word
 * @param digits how many digits the number is written with, 0 for everything else
 * @param start  where it begins, in UTF-16 units of the text
 * @param end    where it ends, exclusive
 * @param flags  {@link #KANJI} and its siblings
 */
record DateToken(Kind kind, int value, int digits, int start, int end, int flags) {

    static final int KANJI = 1;
    static final int ORDINAL = 2;
    /** Written with an s behind: 1960s. */
    static final int DECADE = 4;
    /** A blank stands before it. */
    static final int GAP = 8;
    /** A line ends before it. */
    static final int LINE = 16;
    /** An empty line, or more, stands before it. */
    static final int PARAGRAPH = 32;
    /** It begins with a capital letter. */
    static final int CAPITAL = 64;
    /** Written in full words or Han, so that its letters touch no neighbour. */
    static final int LETTERS = 128;
    /** Some of its digits cannot be read: 199?, 1□. */
    static final int MASKED = 256;
    /** A letter stands where a digit must be: 1O for 10. */
    static final int SLIP = 512;

    /** What a token is. The words of the vocabulary file name these in lower case. */
    enum Kind {
        NUMBER, UNKNOWN, DASH, TILDE, COMMA, DOT, SLASH, COLON, OPEN, CLOSE, QUESTION, APOSTROPHE, CURRENCY, OTHER_MARK, ERA,
        MONTH, WEEKDAY, YEAR_UNIT, MONTH_UNIT, DAY_UNIT, FISCAL, YEAR_WORD, DECADE_UNIT, CENTURY_UNIT, YEARS, MONTHS, DAYS,
        LATER, EARLIER, AGO, LENGTH, ANNIVERSARY, COUNT, SEASON, PART, THIRD, EDGE, RANGE, FROM, FROM_SUFFIX, TO_SUFFIX,
        BETWEEN, AND, OR, ONE_OF_SUFFIX, THROUGHOUT, LIST, SINCE, SINCE_SUFFIX, BEFORE, BEFORE_SUFFIX, AFTER, UNTIL, APPROX, APPROX_SUFFIX,
        UNCERTAIN, REL_YEAR, REL_MONTH, REL_DAY, NOW_YEAR, NOW_MONTH, NOW_DAY, NOW_WEEK, NOW, THIS, FILLER, ON, HOLIDAY, DECADE_NAME, PRESENT,
        FISCAL_REL, SOME_DAY, QUANTITY, ORDINAL, AMOUNT, CENTURY_NAME, COUNT_SUFFIX, BC, BC_SUFFIX, LUNAR, REIGN, NOW_CENTURY, BETWEEN_SUFFIX, NOW_SEASON,
        REL_SEASON, THAT, SINCE_THEN, IN_AMOUNT, DAY_WORD, NUMBERED, LEADS, OR_EARLIER, OR_LATER,
        END_UNKNOWN, START_UNKNOWN, THROUGH_SUFFIX, DAYTIME, UNCERTAIN_SUFFIX, REL_WEEK, ERA_SPAN, END
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
