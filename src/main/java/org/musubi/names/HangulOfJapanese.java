package org.musubi.names;

/** Japanese sounds as Koreans write them, in the classes of the Korean {@link SoundSystem}. */
final class HangulOfJapanese {

    private HangulOfJapanese() {
    }

    static String of(String japanese) {
        var out = new StringBuilder(japanese.length());
        for (var at = 0; at < japanese.length(); at++) {
            var c = japanese.charAt(at);
            var next = at + 1 < japanese.length() ? japanese.charAt(at + 1) : '\0';
            var last = out.isEmpty() ? '\0' : out.charAt(out.length() - 1);
            switch (c) {
                case 'g' -> out.append('k');
                case 'z' -> out.append('c').append(next == 'u' ? "U" : "");
                case 'd' -> out.append('t');
                case 'b' -> out.append('p');
                case 'r' -> out.append('l');
                case 'e' -> out.append('E');
                case 't' -> out.append(next == 'i' || next == 'u' || next == 'y' ? 'c' : 't').append(next == 'u' ? "U" : "");
                case 's' -> out.append('s').append(next == 'u' ? "U" : "");
                case 'u' -> {
                    if (last != 'U') {
                        out.append('u');
                    }
                }
                case 'y' -> {
                    if (last != 'c') {
                        out.append('y');
                    }
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
