package org.musubi.intake.reading;

/** Makes equal the characters that name one place in two spellings on one page (本渓市, 本溪市). One char stays one char. */
final class KanjiFold {

    private static final String FROM = "溪澤國廣邊邉濱櫻龍瀧嶋﨑髙鹽條縣區關榮亀辽宁东门长阳沈县区岛广齋斎濟济華华揚扬連连嶺岭羅罗瀾澜";
    private static final String TO = "渓沢国広辺辺浜桜竜滝島崎高塩条県区関栄龜遼寧東門長陽瀋県区島広斉斉済済華華揚揚連連嶺嶺羅羅瀾瀾";

    private KanjiFold() {
    }

    static String fold(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            int at = FROM.indexOf(text.charAt(i));
            if (at >= 0) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, TO.charAt(at));
            }
        }
        return out == null ? text : out.toString();
    }
}
