package org.musubi.text;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * What a character costs in a language, in bits: few for the common ones, many for those that nobody writes. The sum over a
 * text is how surprising it is as a text of this language, so readings of the same bytes in several charsets can be compared.
 *
 * <p>The ranks of the letters are written from general knowledge of the languages; which ideographs are common is taken from
 * the charsets themselves, whose first levels hold the common ones (JIS X 0208, GB 2312, Big5) or the only ones (KS X 1001).
 */
enum LetterModel {

    JAPANESE("のにはをたがでとしていなるれ、。", "市国年月日会長友好交流訪問団一人大学中本校協議員名式典都県教育文化施設来部者行十事出手時地",
            UnicodeScript.HAN, firstLevel("EUC-JP", 0xB0, 0xCF)),
    CHINESE("的一是了不在有人，。", "国上中大个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后这我他来市友好访问团长城协议书签从两分成都能方月前电海公外文化",
            UnicodeScript.HAN, firstLevel("GB2312", 0xB0, 0xD7)),
    TRADITIONAL_CHINESE("的一是了不在有人，。", "國上中大個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後這我他來市友好訪問團長城協議書簽從兩分成都能方月前電海公外文化",
            UnicodeScript.HAN, firstLevel("Big5", 0xA4, 0xC6)),
    KOREAN("이다는의에을를가고하", "한은시도로지기사으자인대해정나서리아부전그장일수원국회방문과와만라어들있었", UnicodeScript.HANGUL,
            firstLevel("EUC-KR", 0xB0, 0xC8)),
    RUSSIAN("оеаинтсрвл", "кмдпуяыьгзбчйхжшюцщэфъё", UnicodeScript.CYRILLIC, new BitSet()),
    UKRAINIAN("оаинтвіер", "слкмдпуяьгзбчйхжшюцщєїфґ", UnicodeScript.CYRILLIC, new BitSet()),
    GREEK("αοιετσνηυρ", "πκμλςωδγχθφβξζψάέήίόύώ", UnicodeScript.GREEK, new BitSet()),
    GERMAN("üäöß", "ÄÖÜ„“–", LatinLetters.GERMAN),
    FRENCH("éèàê", "çôîùûâëïœÉÀ«»’", LatinLetters.FRENCH),
    IBERIAN("áéíóãçñ", "õúâêôàü¿¡ºª«»", LatinLetters.IBERIAN),
    NORDIC("åäöø", "æéÅÄÖØÆð", LatinLetters.NORDIC),
    // Mainly English: quotation marks and signs, a letter now and then.
    ENGLISH("’“”–", "‘—…£é€°©•", LatinLetters.ENGLISH),
    POLISH("łężąó", "śćźńŚŁŻ„”–", LatinLetters.POLISH),
    CZECH("íáěýéřščžů", "úťňďóČŘŠŽ„“–", LatinLetters.CZECH),
    SLOVAK("áíéúčšžý", "ľťňôďĺŕäóČŠŽ„“–", LatinLetters.CZECH),
    HUNGARIAN("áéőö", "óüíúűÁÉÖ„”", LatinLetters.HUNGARIAN),
    ROMANIAN("ă", "îșțşţâ", "ȘȚŞŢÎÂ„”", LatinLetters.ROMANIAN),
    TURKISH("ıü", "şçğö", "İŞÇÖÜ’“”", LatinLetters.TURKISH),
    LATVIAN("āī", "ēšūņļž", "ķģčĀĪĒŠŪŅĻŽĶĢČ„“”", LatinLetters.LATVIAN),
    LITHUANIAN("ė", "šųžįąūč", "ęŠŽČĮŪĖ„“", LatinLetters.LITHUANIAN);

    /** What a damaged sequence costs: more than any character, less than a text in the wrong charset. */
    static final double DAMAGE = 34;

    /** What a character costs that no text holds. */
    static final double NEVER = 26;
    private static final double ODD = 17;
    private static final String WESTERN_SIGNS = "‘’“”„‚…«»–—°§©®€£•·\u00A0№";
    // Accented letters that are words by themselves.
    private static final String WORDS = "àéèòáóíÀÉåöø";
    private static final String CJK_SIGNS = "「」『』（）《》〈〉【】・：；！？“”‘’—…～　ー";

    private final String frequent;
    private final String common;
    private final String usual;
    private final UnicodeScript script;
    private final BitSet firstLevel;
    private final LatinLetters plain;

    LetterModel(String common, String usual, UnicodeScript script, BitSet firstLevel) {
        this("", common, usual, script, firstLevel, LatinLetters.FOREIGN);
    }

    LetterModel(String common, String usual, LatinLetters plain) {
        this("", common, usual, plain);
    }

    LetterModel(String frequent, String common, String usual, LatinLetters plain) {
        this(frequent, common, usual, UnicodeScript.LATIN, new BitSet(), plain);
    }

    LetterModel(String frequent, String common, String usual, UnicodeScript script, BitSet firstLevel, LatinLetters plain) {
        this.frequent = frequent;
        this.common = common;
        this.usual = usual;
        this.script = script;
        this.firstLevel = firstLevel;
        this.plain = plain;
    }

    /** How surprising a text is, in bits. */
    double cost(String text) {
        double sum = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int after = i < text.length() ? text.charAt(i) : ' ';
            sum += point < 0x80 ? plain.cost(point) : cost(point, before, after);
            before = point;
        }
        return sum;
    }

    private double cost(int point, int before, int after) {
        if (point == 0xFFFD) {
            return DAMAGE;
        }
        int type = Character.getType(point);
        if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.CONTROL || type == Character.SURROGATE) {
            return NEVER;
        }
        var of = UnicodeScript.of(point);
        return switch (script) {
            // A single ideograph inside a word of Latin letters is an accented letter and its neighbour.
            case HAN, HANGUL -> eastern(point, of) + (isPlainLetter(before) ? 6 : 0) + (isPlainLetter(after) ? 6 : 0);
            case CYRILLIC, GREEK -> letters(point, of, before, after);
            default -> western(point, of, before, after);
        };
    }

    private double eastern(int point, UnicodeScript of) {
        if (common.indexOf(point) >= 0) {
            return 5.5;
        }
        if (usual.indexOf(point) >= 0) {
            return 8;
        }
        if (this == JAPANESE && of == UnicodeScript.HIRAGANA) {
            return 7.5;
        }
        if (this == JAPANESE && of == UnicodeScript.KATAKANA) {
            // Half-width katakana are what other charsets look like when read as Shift_JIS.
            return point >= 0xFF61 ? 16 : 8.5;
        }
        if (firstLevel.get(point)) {
            return script == UnicodeScript.HANGUL ? 10.5 : 11.7;
        }
        if (CJK_SIGNS.indexOf(point) >= 0 || point == '、' || point == '。' || point == '，') {
            return 9;
        }
        if (of == UnicodeScript.HAN) {
            return point > 0xFFFF ? 22 : script == UnicodeScript.HANGUL ? 15.5 : 16;
        }
        if (of == UnicodeScript.HANGUL || of == UnicodeScript.HIRAGANA || of == UnicodeScript.KATAKANA) {
            return ODD + 1;
        }
        return point >= 0xFF01 && point <= 0xFF5E ? 11 : ODD;
    }

    private double letters(int point, UnicodeScript of, int before, int after) {
        if (of != script) {
            return WESTERN_SIGNS.indexOf(point) >= 0 ? 10 : of == UnicodeScript.LATIN ? ODD + 3 : ODD;
        }
        int lower = Character.toLowerCase(point);
        double cost = common.indexOf(lower) >= 0 ? 4.2 : usual.indexOf(lower) >= 0 ? 6.2 : ODD;
        if (Character.isUpperCase(point)) {
            boolean inCapitals = Character.isUpperCase(before) || !Character.isLetter(before) && Character.isUpperCase(after);
            cost += Character.isLowerCase(before) ? 9 : inCapitals ? 3 : 4;
        } else if (Character.isUpperCase(before) && Character.isUpperCase(after)) {
            cost += 9;
        }
        // Words are of one script, and few of one letter.
        return isPlainLetter(before) || isPlainLetter(after) ? cost + 12 : before < 0x80 && after < 0x80 ? cost + 7 : cost;
    }

    private static boolean isPlainLetter(int point) {
        return point < 0x80 && Character.isLetter(point);
    }

    private double western(int point, UnicodeScript of, int before, int after) {
        boolean letter = of == UnicodeScript.LATIN;
        double cost = frequent.indexOf(point) >= 0 ? 5.5 : common.indexOf(point) >= 0 ? frequent.isEmpty() ? 7.5 : 6.5 : usual.indexOf(point) >= 0 ? 9.5
                : WESTERN_SIGNS.indexOf(point) >= 0 ? 11 : letter ? 15 : ODD;
        if (!letter) {
            // Signs stand between words; an apostrophe is the only one inside.
            boolean inside = Character.isLetter(before) && Character.isLetter(after) && point != '’' && point != '—';
            return inside ? cost + 7 : cost;
        }
        if (Character.isUpperCase(point) && Character.isLowerCase(before)) {
            cost += 9;
        }
        if (!Character.isLetter(before) && !Character.isLetter(after) && WORDS.indexOf(point) < 0) {
            cost += 4;
        }
        // Accented letters stand among plain ones.
        return before > 0x7F && Character.isLetter(before) ? cost + 3 : cost;
    }

    private static BitSet firstLevel(String charset, int firstRow, int lastRow) {
        var points = new BitSet();
        var decoding = Charset.forName(charset);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int cell = 0x40; cell <= 0xFE; cell++) {
                if (cell < 0x7F || cell >= 0xA1) {
                    var text = new String(new byte[] {(byte) row, (byte) cell}, decoding);
                    if (text.length() == 1 && text.charAt(0) != 0xFFFD) {
                        points.set(text.charAt(0));
                    }
                }
            }
        }
        return points;
    }
}
