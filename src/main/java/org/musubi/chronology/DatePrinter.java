package org.musubi.chronology;

import java.util.Locale;

/** Writes dates for people, at the precision known. */
public final class DatePrinter {

    private DatePrinter() {
    }

    /** In full: {@code 10–11 July 1996}, {@code 1985年5月（昭和60年5月）}. Languages without their own form get English. */
    public static String print(Edtf value, Locale locale) {
        return switch (locale.getLanguage()) {
            case "ja" -> JapaneseForm.print(value);
            case "zh" -> HanForm.CHINESE.print(value);
            case "ko" -> HanForm.KOREAN.print(value);
            default -> EnglishForm.FULL.print(value);
        };
    }

    /** Short and of one calendar, for grids: {@code Jul 1996}, {@code 1985年5月}. */
    public static String compact(Edtf value, Locale locale) {
        return switch (locale.getLanguage()) {
            case "ja" -> HanForm.JAPANESE.print(value);
            case "zh" -> HanForm.CHINESE.print(value);
            case "ko" -> HanForm.KOREAN.print(value);
            default -> EnglishForm.COMPACT.print(value);
        };
    }
}
