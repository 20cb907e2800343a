package org.musubi.names;

import java.util.ArrayList;
import java.util.List;

/** How one syllable of Mandarin, given by its initial and its final, is spelled in each orthography. */
final class ChineseSpellings {

    private ChineseSpellings() {
    }

    private static String letters(String initial) {
        return switch (initial) {
            case "Z" -> "zh";
            case "C" -> "ch";
            case "S" -> "sh";
            case "0" -> "";
            default -> initial;
        };
    }

    /** Without tones; ü is v. */
    static String pinyin(String initial, String rest) {
        if (initial.equals("0")) {
            return switch (rest) {
                case "i", "in", "ing" -> "y" + rest;
                case "iu" -> "you";
                case "iong" -> "yong";
                case "u" -> "wu";
                case "ui" -> "wei";
                case "un" -> "wen";
                case "ong" -> "weng";
                case "v" -> "yu";
                case "ve" -> "yue";
                case "van" -> "yuan";
                case "vn" -> "yun";
                default -> rest.startsWith("i") ? "y" + rest.substring(1) : rest.startsWith("u") ? "w" + rest.substring(1) : rest;
            };
        }
        return letters(initial) + ("jqx".contains(initial) ? rest.replace('v', 'u') : rest.replace("I", "i"));
    }

    /** With the apostrophe of aspiration, without marks. */
    static List<String> wadeGiles(String initial, String rest) {
        var form = switch (rest) {
            case "ie" -> "ieh";
            case "ian" -> "ien";
            case "ve" -> "ueh";
            case "v" -> "u";
            case "van" -> "uan";
            case "vn" -> "un";
            case "ong" -> "ung";
            case "iong" -> "iung";
            case "er" -> "erh";
            case "uo" -> "gkhS".contains(initial) ? "uo" : "o";
            case "e" -> "gkh".contains(initial) ? "o" : "e";
            case "ui" -> "gk".contains(initial) ? "uei" : "ui";
            case "I" -> "ZCSr".contains(initial) ? "ih" : "u";
            default -> rest;
        };
        if (initial.equals("0")) {
            return List.of(switch (rest) {
                case "i" -> "i";
                case "in", "ing" -> "y" + rest;
                case "ie" -> "yeh";
                case "iu" -> "yu";
                case "ian" -> "yen";
                case "iong" -> "yung";
                case "v" -> "yu";
                case "ve" -> "yueh";
                case "van" -> "yuan";
                case "vn" -> "yun";
                case "er" -> "erh";
                case "e" -> "o";
                default -> pinyin(initial, rest);
            });
        }
        var sibilant = rest.equals("I");
        return switch (initial) {
            case "b" -> List.of("p" + form);
            case "p" -> List.of("p'" + form);
            case "d" -> List.of("t" + form);
            case "t" -> List.of("t'" + form);
            case "g" -> List.of("k" + form);
            case "k" -> List.of("k'" + form);
            case "j", "Z" -> List.of("ch" + form);
            case "q", "C" -> List.of("ch'" + form);
            case "x" -> List.of("hs" + form);
            case "S" -> List.of("sh" + form);
            case "r" -> List.of("j" + form);
            case "z" -> sibilant ? List.of("tzu", "tsu", "tze") : List.of("ts" + form);
            case "c" -> sibilant ? List.of("tz'u", "ts'u", "tz'e") : List.of("ts'" + form);
            case "s" -> sibilant ? List.of("ssu", "szu", "sze") : List.of("s" + form);
            default -> List.of(initial + form);
        };
    }

    /** Forms of the imperial post beside those of Wade–Giles: k and ts before i, kw, hw, ow, oo. */
    static List<String> postal(String initial, String rest) {
        var forms = new ArrayList<String>();
        var vowels = switch (rest) {
            case "ou" -> "ow";
            case "u" -> "oo";
            case "iu" -> "iu";
            case "ian" -> "ien";
            case "ong" -> "ung";
            case "iong" -> "iung";
            case "v" -> "u";
            case "van" -> "uan";
            case "vn" -> "un";
            case "e" -> "eh";
            case "ei" -> "e";
            case "ui" -> "wei";
            case "uang" -> "wang";
            case "uan" -> "wan";
            case "ua" -> "wa";
            case "uai" -> "wai";
            case "uo" -> "o";
            default -> rest;
        };
        switch (initial) {
            case "j", "q" -> forms.addAll(List.of("k" + vowels, "ts" + vowels));
            case "x" -> forms.addAll(List.of("s" + vowels, "h" + vowels, "sh" + vowels));
            case "g", "k" -> forms.add("k" + vowels);
            case "b", "p" -> forms.addAll(List.of("p" + vowels));
            case "d", "t" -> forms.add("t" + vowels);
            case "Z", "C" -> forms.addAll(rest.equals("I") ? List.of("che", "chi") : List.of("ch" + vowels));
            case "S" -> forms.addAll(rest.equals("I") ? List.of("she", "shi") : List.of("sh" + vowels));
            case "0" -> {
                if (rest.equals("van")) {
                    forms.add("yuen");
                }
            }
            default -> forms.add(letters(initial) + vowels);
        }
        return forms;
    }

    /** In Cyrillic. */
    static String palladius(String initial, String rest) {
        var start = switch (initial) {
            case "b" -> "б";
            case "p" -> "п";
            case "m" -> "м";
            case "f" -> "ф";
            case "d" -> "д";
            case "t" -> "т";
            case "n" -> "н";
            case "l" -> "л";
            case "g" -> "г";
            case "k" -> "к";
            case "h" -> "х";
            case "j", "z" -> "цз";
            case "q", "c" -> "ц";
            case "x", "s" -> "с";
            case "Z" -> "чж";
            case "C" -> "ч";
            case "S" -> "ш";
            case "r" -> "ж";
            default -> "";
        };
        if (initial.equals("0")) {
            return switch (rest) {
                case "ui" -> "вэй";
                case "un" -> "вэнь";
                case "ong" -> "вэн";
                case "u" -> "у";
                default -> rest.startsWith("u") && rest.length() > 1 ? "в" + cyrillicFinal(rest).substring(1) : rest.equals("uo") ? "во" : cyrillicFinal(rest);
            };
        }
        if (initial.equals("h") && rest.equals("ui")) {
            return "хуэй";
        }
        return start + (rest.equals("I") && "ZCSr".contains(initial) ? "и" : cyrillicFinal(rest));
    }

    private static String cyrillicFinal(String rest) {
        return switch (rest) {
            case "a" -> "а";
            case "o" -> "о";
            case "uo" -> "о";
            case "e" -> "э";
            case "ai" -> "ай";
            case "ei" -> "эй";
            case "ao" -> "ао";
            case "ou" -> "оу";
            case "an" -> "ань";
            case "en" -> "энь";
            case "ang" -> "ан";
            case "eng" -> "эн";
            case "er" -> "эр";
            case "i" -> "и";
            case "ia" -> "я";
            case "ie" -> "е";
            case "iao" -> "яо";
            case "iu" -> "ю";
            case "ian" -> "янь";
            case "in" -> "инь";
            case "iang" -> "ян";
            case "ing" -> "ин";
            case "iong" -> "юн";
            case "ong" -> "ун";
            case "u" -> "у";
            case "ua" -> "уа";
            case "uai" -> "уай";
            case "ui" -> "уй";
            case "uan" -> "уань";
            case "un" -> "унь";
            case "uang" -> "уан";
            case "v" -> "юй";
            case "ve" -> "юэ";
            case "van" -> "юань";
            case "vn" -> "юнь";
            default -> "ы";
        };
    }

    /** As Czech and Slovak have it, marks left out as {@link Word#plain} does: j is y, the aspirated consonants end in ch. */
    static List<String> czech(String initial, String rest) {
        var y = initial.equals("0");
        var form = switch (rest) {
            case "ai" -> "aj";
            case "ei" -> "ej";
            case "ian" -> y ? "jen" : "ien";
            case "iu" -> y ? "jou" : "iou";
            case "ong" -> "ung";
            case "iong" -> y ? "jung" : "iung";
            case "ui" -> y ? "wej" : "uej";
            case "uai" -> y ? "waj" : "uaj";
            case "v" -> y ? "ju" : "u";
            case "ve" -> y ? "jue" : "ue";
            case "van" -> y ? "juan" : "uan";
            case "vn" -> y ? "jun" : "un";
            case "i", "in", "ing" -> y ? (rest.equals("i") ? "i" : "j" + rest) : rest;
            case "I" -> "'";
            default -> y && rest.startsWith("i") ? "j" + rest.substring(1) : y && rest.startsWith("u") && rest.length() > 1 ? "w" + rest.substring(1) : y && rest.equals("u") ? "wu" : rest;
        };
        return switch (initial) {
            case "0" -> List.of(form);
            case "b" -> List.of("p" + form);
            case "p" -> List.of("pch" + form);
            case "d", "j" -> List.of("t" + form);
            case "t" -> List.of("tch" + form);
            case "g" -> List.of("k" + form);
            case "k" -> List.of("kch" + form);
            case "h" -> List.of("ch" + form);
            case "q", "C" -> List.of("chch" + form, "cch" + form);
            case "Z" -> List.of("ch" + form, "c" + form);
            case "x" -> List.of("s" + form);
            case "S" -> List.of("sh" + form, "s" + form);
            case "r" -> List.of("zh" + form, "z" + form);
            case "z" -> List.of("c" + form);
            case "c" -> List.of("cch" + form);
            default -> List.of(initial + form);
        };
    }

    /** Decomposed into jamo, as the Korean rules for foreign words have it. */
    static String hangul(String initial, String rest) {
        var onset = switch (initial) {
            case "b" -> "ᄇ";
            case "p", "f" -> "ᄑ";
            case "m" -> "ᄆ";
            case "d" -> "ᄃ";
            case "t" -> "ᄐ";
            case "n" -> "ᄂ";
            case "l", "r" -> "ᄅ";
            case "g" -> "ᄀ";
            case "k" -> "ᄏ";
            case "h" -> "ᄒ";
            case "j", "Z" -> "ᄌ";
            case "q", "C", "c" -> "ᄎ";
            case "x", "S" -> "ᄉ";
            case "z" -> "ᄍ";
            case "s" -> "ᄊ";
            default -> "ᄋ";
        };
        var plain = "jqZC".contains(initial);
        var jamo = switch (rest) {
            case "a" -> "ᅡ";
            case "o" -> "ᅩ";
            case "e" -> "ᅥ";
            case "ai" -> "ᅡ이";
            case "ei" -> "ᅦ이";
            case "ao" -> "ᅡ오";
            case "ou" -> "ᅥ우";
            case "an" -> "ᅡᆫ";
            case "en" -> "ᅥᆫ";
            case "ang" -> "ᅡᆼ";
            case "eng" -> "ᅥᆼ";
            case "er" -> "ᅥᆯ";
            case "i" -> "ᅵ";
            case "ia" -> plain ? "ᅡ" : "ᅣ";
            case "ie" -> plain ? "ᅦ" : "ᅨ";
            case "iao" -> plain ? "ᅡ오" : "ᅣ오";
            case "iu" -> plain ? "ᅮ" : "ᅲ";
            case "ian" -> plain ? "ᅦᆫ" : "ᅨᆫ";
            case "in" -> "ᅵᆫ";
            case "iang" -> plain ? "ᅡᆼ" : "ᅣᆼ";
            case "ing" -> "ᅵᆼ";
            case "iong" -> plain ? "ᅮᆼ" : "ᅲᆼ";
            case "ong" -> initial.equals("0") ? "ᅯᆼ" : "ᅮᆼ";
            case "u" -> "ᅮ";
            case "ua" -> "ᅪ";
            case "uo" -> "ᅯ";
            case "uai" -> "ᅪ이";
            case "ui" -> initial.equals("0") ? "ᅰ이" : "ᅮ이";
            case "uan" -> initial.equals("0") ? "ᅪᆫ" : "ᅪᆫ";
            case "un" -> initial.equals("0") ? "ᅯᆫ" : "ᅮᆫ";
            case "uang" -> "ᅪᆼ";
            case "v" -> "ᅱ";
            case "ve" -> initial.equals("0") ? "ᅰ" : "ᅱ에";
            case "van" -> "ᅱ안";
            case "vn" -> "ᅱᆫ";
            default -> "ᅳ";
        };
        return onset + jamo;
    }
}
