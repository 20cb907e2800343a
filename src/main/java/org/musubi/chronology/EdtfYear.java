package org.musubi.chronology;

/**
 * The year of an EDTF date.
 *
 * @param negative    true before the year 0 of the astronomical count
 * @param digits      the digits without sign; {@code X} for a digit not known; two or three digits are a century or a decade
 * @param letter      true where written with a leading {@code Y}, for years of more than four digits
 * @param exponent    the power of ten the digits are multiplied with, 0 where not written
 * @param significant how many digits are trusted, 0 where not written
 */
record EdtfYear(boolean negative, String digits, boolean letter, int exponent, int significant) {

    /** Years of more digits are beyond {@link java.time.LocalDate}. */
    private static final int LONGEST = 9;
    private static final long FAR = 1L << 40;

    static EdtfYear of(int year) {
        var digits = Integer.toString(Math.abs(year));
        return new EdtfYear(year < 0, "0".repeat(Math.max(0, 4 - digits.length())) + digits, digits.length() > 4, 0, 0);
    }

    boolean isExact() {
        return (letter || digits.length() == 4) && digits.indexOf('X') < 0 && (significant == 0 || significant >= digits.length() + exponent);
    }

    boolean isWithinCalendar() {
        return digits.length() + exponent <= LONGEST;
    }

    private int value(int unknown) {
        var number = 0;
        for (var i = 0; i < digits.length() + exponent; i++) {
            var digit = i >= digits.length() ? 0 : digits.charAt(i) == 'X' ? unknown : digits.charAt(i) - '0';
            number = number * 10 + digit;
        }
        return negative ? -number : number;
    }

    /** Stands for the days of a year that {@link java.time.LocalDate} does not reach: beyond all others, in the order of magnitude. */
    long farDay() {
        var day = FAR + digits.length() + exponent;
        return negative ? -day : day;
    }

    int least() {
        return edge(true);
    }

    int greatest() {
        return edge(false);
    }

    private int edge(boolean first) {
        var far = negative == first;
        var number = value(far ? 9 : 0);
        var width = letter ? 1 : switch (digits.length()) {
            case 2 -> 100;
            case 3 -> 10;
            default -> 1;
        };
        if (width > 1) {
            // The standard lets every century and decade begin with a year that 100 or 10 divides, so -01 is -0100 to -0001.
            return first ? number * width : number * width + width - 1;
        }
        if (significant > 0) {
            var all = Integer.toString(Math.abs(number)).length();
            var round = (int) Math.pow(10, Math.max(0, all - significant));
            var base = number / round * round;
            return far ? base + (negative ? 1 - round : round - 1) : base;
        }
        // There is no year -0000.
        return negative && number == 0 ? -1 : number;
    }

    boolean covers(int year) {
        if (digits.indexOf('X') < 0 || digits.length() != 4) {
            return year >= least() && year <= greatest();
        }
        var rest = Math.abs(year);
        for (var i = 3; i >= 0; i--, rest /= 10) {
            if (digits.charAt(i) != 'X' && digits.charAt(i) - '0' != rest % 10) {
                return false;
            }
        }
        return rest == 0 && year < 0 == negative;
    }

    Precision precision() {
        if (isExact()) {
            return Precision.YEAR;
        }
        if (!isWithinCalendar()) {
            return Precision.VAGUE;
        }
        var span = (long) greatest() - least();
        return span <= 9 ? Precision.DECADE : span <= 99 ? Precision.CENTURY : Precision.VAGUE;
    }

    @Override
    public String toString() {
        return (letter ? "Y" : "") + (negative ? "-" : "") + digits
                + (exponent > 0 ? "E" + exponent : "") + (significant > 0 ? "S" + significant : "");
    }
}
