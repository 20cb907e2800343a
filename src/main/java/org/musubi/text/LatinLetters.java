package org.musubi.text;

/** How common the plain letters are in a language written with them: what tells Polish from Danish before the first accent. */
enum LatinLetters {

    // Of a thousand letters, a to z; rounded from the usual tables of letter frequencies.
    ENGLISH(82, 15, 28, 43, 127, 22, 20, 61, 70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20, 1),
    GERMAN(65, 19, 27, 51, 164, 17, 30, 46, 66, 3, 14, 34, 25, 98, 26, 7, 0, 70, 73, 62, 42, 8, 19, 0, 1, 11),
    FRENCH(76, 9, 33, 37, 147, 11, 9, 7, 75, 6, 1, 55, 30, 71, 58, 25, 14, 67, 79, 72, 63, 18, 1, 4, 1, 3),
    IBERIAN(130, 12, 40, 50, 130, 9, 14, 8, 62, 4, 0, 38, 39, 55, 92, 25, 11, 67, 73, 44, 33, 13, 0, 2, 4, 5),
    NORDIC(82, 15, 12, 52, 120, 21, 32, 20, 58, 7, 32, 53, 34, 83, 48, 18, 0, 83, 63, 74, 20, 24, 1, 1, 7, 1),
    POLISH(105, 17, 39, 37, 73, 1, 17, 10, 83, 18, 28, 26, 25, 62, 67, 24, 0, 52, 52, 25, 20, 0, 58, 0, 32, 49),
    CZECH(84, 8, 7, 35, 75, 2, 1, 13, 61, 14, 29, 38, 24, 65, 67, 19, 0, 47, 52, 57, 21, 53, 0, 0, 10, 15),
    HUNGARIAN(89, 19, 8, 18, 116, 6, 34, 14, 50, 11, 49, 67, 38, 68, 41, 11, 0, 28, 66, 79, 8, 14, 0, 0, 22, 44),
    ROMANIAN(95, 11, 53, 34, 115, 12, 11, 5, 98, 2, 0, 45, 30, 64, 41, 31, 0, 69, 44, 60, 62, 12, 0, 1, 0, 6),
    TURKISH(119, 29, 14, 49, 90, 4, 13, 11, 89, 0, 48, 58, 37, 75, 25, 9, 0, 69, 30, 31, 35, 10, 0, 0, 33, 15),
    LATVIAN(115, 15, 11, 29, 63, 2, 17, 1, 92, 22, 36, 31, 32, 45, 38, 26, 0, 56, 77, 58, 48, 30, 0, 0, 0, 19),
    LITHUANIAN(113, 14, 5, 26, 58, 3, 17, 1, 135, 21, 41, 29, 33, 51, 62, 28, 0, 55, 80, 57, 47, 24, 0, 0, 14, 3),
    /** Words of Latin letters in a text of another script. */
    FOREIGN(30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30);

    private static final double CAPITAL = 2;
    private static final double SHARE_OF_BLANKS = 0.4;

    private final double[] bits = new double['z' - 'a' + 1];

    LatinLetters(int... ofThousand) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = SHARE_OF_BLANKS - Math.log(Math.max(0.5, ofThousand[i]) / 1000) / Math.log(2);
        }
    }

    /** What an ASCII character costs, in bits. */
    double cost(int point) {
        if (point >= 'a' && point <= 'z') {
            return bits[point - 'a'];
        }
        if (point >= 'A' && point <= 'Z') {
            return bits[point - 'A'] + CAPITAL;
        }
        if (point == ' ') {
            return 3;
        }
        if (point == '\n' || point == '\r') {
            return 6;
        }
        return point < ' ' && point != '\t' ? LetterModel.NEVER : 7;
    }
}
