package org.musubi.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands at a name without being it: honorifics and offices of persons, kinds of places. */
final class NameAffixes {

    private static final Pattern HONORIFIC = Pattern.compile(
            "^(?:mr|mrs|ms|dr|prof|sir|his excellency|the honou?rable|hon)\\.? |(?:様|さま|さん|氏|先生|女士|先生|君|님|씨)$| (?:-?san|-?sama)$");
    private static final Set<String> KINDS = Set.of("shi", "si", "machi", "mati", "cho", "chou", "tyo", "mura", "son", "ku", "ken", "gun", "to", "fu", "city", "town", "village", "county", "prefecture", "province", "district", "municipality", "ward", "xian", "zhen", "qu", "xiang", "sheng", "hsien", "chen", "shih", "diqu", "ti", "chu", "up", "myeon", "eup", "gu", "do", "city of", "metropolitan", "prefectural", "zizhixian", "cun", "jiedao", "gorod", "uyezd", "go", "cheng", "ch'eng", "zhou", "hsiang", "chengguanzhen", "chengguan");
    /** What old maps of China put behind the name of a small town: market, street, fort, yard. */
    private static final Set<String> MARKETS = Set.of("hsu", "chieh", "pu", "chang", "chi", "pao", "chen", "chu", "ting", "wan", "cheng", "tse", "hsiencheng");
    private static final String HAN_KINDS = "市町村区區県縣府都道郡县镇鎮乡鄉州省";

    private NameAffixes() {
    }

    static String clean(String text, NameKind kind) {
        var clean = PreparedName.normal(text);
        if (kind == NameKind.PERSON) {
            var bare = HONORIFIC.matcher(clean).replaceAll("").strip();
            return bare.isEmpty() ? clean : bare;
        }
        return clean.replaceAll("^(?:the )?(?:city|town|village|county|municipality) of ", "").replaceAll("\\(.*\\)$", "").strip();
    }

    /** The name of a place with and without the word or character for its kind, the bare one first. */
    static List<String> cores(String clean) {
        var cores = new LinkedHashSet<String>();
        var script = NameScript.of(clean);
        if (script == NameScript.HAN || script == NameScript.HAN_AND_KANA) {
            var whole = clean.replaceAll("[ ・]", "");
            if (whole.endsWith("城关镇") && whole.length() > 4) {
                cores.add(whole.substring(0, whole.length() - 3));
            }
            if (whole.codePointCount(0, whole.length()) > 1 && HAN_KINDS.indexOf(whole.charAt(whole.length() - 1)) >= 0) {
                cores.add(whole.substring(0, whole.length() - 1));
            }
            cores.add(whole);
            return List.copyOf(cores);
        }
        if (script == NameScript.HANGUL) {
            var whole = clean.replace(" ", "");
            var bare = clean.replaceAll("(?: |(?<=..))(?:시|군|구|현|도|읍|면|성|진|정|촌|특별시|광역시)$", "").replace(" ", "");
            cores.add(bare);
            cores.add(whole);
            return List.copyOf(cores);
        }
        if (script == NameScript.CYRILLIC) {
            cores.add(clean.replaceAll("^(?:город|г\\.) ?", "").replaceAll("[- ](?:си|тё|мати|сон|мура|ку|кэн|гун|район|уезд|город)$", "").replaceAll("[ -]", ""));
            cores.add(clean.replaceAll("[ -]", ""));
            return List.copyOf(cores);
        }
        var words = new ArrayList<>(List.of(clean.split("(?<!')[ ]+|[-‐‑–](?=[\\p{L}\\p{M}']+$)")));
        while (words.size() > 1 && KINDS.contains(Word.plain(words.getLast()).replace(".", ""))) {
            words.removeLast();
        }
        var hyphens = Word.plain(String.join(" ", words)).split("[ -]");
        if (words.size() == 2 && hyphens.length > 2 && MARKETS.contains(hyphens[hyphens.length - 1].replace("'", ""))) {
            cores.add(words.getFirst());
        }
        cores.add(String.join(" ", words));
        cores.add(clean);
        var joined = joinedKind(Word.plain(String.join(" ", words)));
        if (joined != null) {
            cores.add(joined);
        }
        return List.copyOf(cores);
    }

    /** Neikianghsien as Neikiang: old maps write the kind without a hyphen. */
    private static @org.jspecify.annotations.Nullable String joinedKind(String word) {
        for (var kind : List.of("hsien", "xian", "machi", "mura", "zhen", "shih", "shi", "fu", "cho", "chou", "chow", "chen")) {
            if (word.endsWith(kind) && word.length() >= kind.length() + 4) {
                return word.substring(0, word.length() - kind.length());
            }
        }
        return null;
    }
}
