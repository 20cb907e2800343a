package org.musubi.chronology;

import java.math.BigInteger;

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

    /** Beyond it {@link java.time.LocalDate} does not reach. */
    private static final int LIMIT = 999_999_999;

    static EdtfYear of(int year) {
        var digits = Integer.toString(Math.abs(year));
        return new EdtfYear(year < 0, "0".repeat(Math.max(0, 4 - digits.length())) + digits, digits.length() > 4, 0, 0);
    }

    boolean isExact() {
        return digits.length() >= 4 && digits.indexOf('X') < 0 && significant == 0;
    }

    boolean isWithinCalendar() {
        return digits.length() + exponent <= 9 || value('9').abs().compareTo(BigInteger.valueOf(LIMIT)) <= 0;
    }

    private BigInteger value(char unknown) {
        if (exponent > 18) {
            return BigInteger.TEN.pow(18);
        }
        var number = new BigInteger(digits.replace('X', unknown)).multiply(BigInteger.TEN.pow(exponent));
        return negative ? number.negate() : number;
    }

    int least() {
        return edge(true);
    }

    int greatest() {
        return edge(false);
    }

    private int edge(boolean first) {
        var far = negative == first;
        var number = value(far ? '9' : '0').intValue();
        var width = switch (digits.length()) {
            case 2 -> 100;
            case 3 -> 10;
            default -> 1;
        };
        if (width > 1) {
            number *= width;
            return negative ? (first ? number - width + 1 : number) : (first ? number : number + width - 1);
        }
        if (significant > 0) {
            var all = Integer.toString(Math.abs(number)).length();
            var round = (int) Math.pow(10, Math.max(0, all - significant));
            var base = number / round * round;
            return far ? base + (negative ? 1 - round : round - 1) : base;
        }
        return number;
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
        return rest == 0 && (year == 0 || year < 0 == negative);
    }

    Precision precision() {
        if (digits.length() == 2) {
            return Precision.CENTURY;
        }
        if (digits.length() == 3) {
            return Precision.DECADE;
        }
        if (isExact()) {
            return Precision.YEAR;
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
