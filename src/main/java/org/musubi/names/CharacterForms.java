package org.musubi.names;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Whose form of a character one is, told by the national character sets that hold it: Taiwan's old forms, China's simplified, Japan's new ones. */
final class CharacterForms {

    private CharacterForms() {
    }

    /** How two forms of one character differ. */
    static ReasonKind of(int left, int right) {
        var leftOld = holds("Big5", left);
        var rightOld = holds("Big5", right);
        if (leftOld && rightOld) {
            return ReasonKind.VARIANT_CHARACTER;
        }
        if (!leftOld && !rightOld) {
            return ofNew(left) == ReasonKind.SHINJITAI || ofNew(right) == ReasonKind.SHINJITAI ? ReasonKind.SHINJITAI : ReasonKind.VARIANT_CHARACTER;
        }
        return ofNew(leftOld ? right : left);
    }

    /** 国 is new in both countries, so of 國 one can only say that it is the old form. */
    private static ReasonKind ofNew(int c) {
        var japanese = isCommonInJapan(c);
        var chinese = holds("GB2312", c);
        return japanese && chinese ? ReasonKind.TRADITIONAL : japanese ? ReasonKind.SHINJITAI : chinese ? ReasonKind.SIMPLIFIED : ReasonKind.VARIANT_CHARACTER;
    }

    private static boolean holds(String charset, int c) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        return encoder.canEncode(Character.toString(c));
    }

    /** In the first level of JIS X 0208, where every new form stands; the second holds 广 as a mere radical. */
    private static boolean isCommonInJapan(int c) {
        var bytes = Character.toString(c).getBytes(Charset.forName("Shift_JIS"));
        return bytes.length == 2 && (bytes[0] & 0xff) < 0x99;
    }
}
