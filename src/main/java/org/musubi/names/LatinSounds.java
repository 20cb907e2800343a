package org.musubi.names;

/** Latin letters of no known language, groups that stand for one sound as one letter. */
final class LatinSounds {

    private LatinSounds() {
    }

    static String fold(String letters) {
        var s = letters.replace("ng", "N").replace("dzh", "J").replace("tsz", "Z").replace("shch", "S").replace("sch", "S").replace("tch", "C").replace("sh", "S").replace("ch", "C")
                .replace("zh", "J").replace("dz", "z").replace("ts", "c").replace("tz", "c").replace("kh", "h").replace("ph", "f").replace("hs", "S");
        var out = new StringBuilder(s.length());
        for (var at = 0; at < s.length(); at++) {
            var c = s.charAt(at);
            if (c < 128 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
