package org.musubi.text;

/**
 * The bytes behind characters that were once read as Latin-1 or as Windows-1252. A page that went through both holds C1
 * controls beside curly quotes, so each character is taken back by whichever of the two gives it.
 */
final class Windows1252 {

    // 0x80 to 0x9F; a blank where Windows-1252 has no character and readers leave the control as it is.
    private static final String HIGH_CONTROLS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private Windows1252() {
    }

    /** The byte (0x80 to 0xFF) that a character stands for, or -1. */
    static int toByte(char c) {
        if (c >= 0x80 && c <= 0xFF) {
            return c;
        }
        int control = c == ' ' ? -1 : HIGH_CONTROLS.indexOf(c);
        return control < 0 ? -1 : 0x80 + control;
    }
}
