package org.musubi.text;

/** How a text came to hold the wrong characters. */
public enum RepairKind {
    /** Bytes of GBK (Chinese) were read as Latin-1 or Windows-1252: {@code ¨C} for an en dash. */
    GBK_AS_LATIN1("gbk-as-latin1"),
    /** Bytes of UTF-8 were read as Latin-1 or Windows-1252: {@code MÃ¼ller}. */
    UTF8_AS_LATIN1("utf8-as-latin1"),
    /** The same, twice over: {@code MÃƒÂ¼ller}. */
    UTF8_AS_LATIN1_TWICE("utf8-as-latin1-twice");

    private final String code;

    RepairKind(String code) {
        this.code = code;
    }

    /** The word of the data interface. */
    public String code() {
        return code;
    }
}
