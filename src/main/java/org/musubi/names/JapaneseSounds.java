package org.musubi.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Latin spellings of Japanese folded to one string of sounds: Hepburn, Kunrei, Nihon-shiki, passport and keyboard spellings meet,
 * vowels lose their length, doubled consonants are single, the syllabic n is n. What is left is Kunrei-shiki of short vowels.
 */
final class JapaneseSounds {

    private static final Pattern SPLIT = Pattern.compile("(sh|ch|j|[kstnhmrgzbp])iy(?=[aou])");
    private static final Pattern Y_FOR_I = Pattern.compile("(?<=[aeou])y(?![aeiou])|(?<=i)y");
    private static final Pattern E_FOR_YO = Pattern.compile("(?<=[aiueo]|^)e(?!i)");
    private static final Pattern DZE_FOR_JO = Pattern.compile("(?<=dz|s|t|k|r|g|h)e(?=[^aeiou]|$)");

    /** j for y as in Czech and Polish, and the s on which Lithuanian and Latvian names end. */
    private static final Pattern EUROPEAN = Pattern.compile("j(?=[aou])|(?<=[aiueo])s$");
    private static final Pattern EUROPEAN_Y = Pattern.compile("j(?=[aou])");

    private JapaneseSounds() {
    }

    /** The sounds of Latin letters without marks, lower case; apostrophes and hyphens are left out before. */
    static String fold(String latin) {
        var out = new StringBuilder(latin.length());
        var at = 0;
        while (at < latin.length()) {
            var c = latin.charAt(at);
            var next = letter(latin, at + 1);
            switch (c) {
                case 'h' -> {
                    // Ohta, Satoh, Yuhki: an h that only makes the vowel long.
                    if (!(at > 0 && "ou".indexOf(latin.charAt(at - 1)) >= 0 && "aiueo".indexOf(next) < 0)) {
                        out.append('h');
                    }
                }
                case 's' -> {
                    if (next == 'h') {
                        at++;
                        palatal(out, 's', letter(latin, at + 1));
                    } else {
                        out.append('s');
                    }
                }
                case 't', 'c' -> {
                    if (next == 'c' && letter(latin, at + 2) == 'h') {
                        // tch and cch are ch doubled.
                        at += 2;
                        palatal(out, 't', letter(latin, at + 1));
                    } else if (c == 'c' && next == 'h') {
                        at++;
                        palatal(out, 't', letter(latin, at + 1));
                    } else if (c == 't' && next == 's') {
                        at++;
                        out.append('t');
                    } else {
                        out.append(c == 'c' ? 'k' : 't');
                    }
                }
                case 'd' -> {
                    if (next == 'z') {
                        if (letter(latin, at + 2) == 'h') {
                            at += 2;
                            palatal(out, 'z', letter(latin, at + 1));
                        } else {
                            at++;
                            out.append('z');
                        }
                    } else if (next == 'j') {
                        at++;
                        palatal(out, 'z', letter(latin, at + 1));
                    } else {
                        out.append("iuy".indexOf(next) >= 0 ? 'z' : 'd');
                    }
                }
                case 'j' -> palatal(out, 'z', next);
                case 'k' -> {
                    if (next == 'h') {
                        at++;
                        out.append('h');
                    } else {
                        out.append('k');
                        if (next == 'w' && letter(latin, at + 2) == 'a') {
                            at++;
                        }
                    }
                }
                case 'p' -> {
                    out.append('p');
                    if (next == 'h') {
                        at++;
                    }
                }
                case 'm' -> out.append("bpm".indexOf(next) >= 0 ? 'n' : 'm');
                case 'f' -> out.append('h');
                case 'l' -> out.append('r');
                case 'q' -> out.append('k');
                case 'x' -> out.append("ks");
                case 'v', 'w' -> {
                    if ("oiu".indexOf(next) < 0) {
                        out.append('w');
                    }
                }
                default -> out.append(c);
            }
            at++;
        }
        return shortened(out);
    }

    private static char letter(String latin, int at) {
        return at < latin.length() ? latin.charAt(at) : '\0';
    }

    /** shi is si, sha is sya, shya is sya. */
    private static void palatal(StringBuilder out, char consonant, char next) {
        out.append(consonant);
        if ("aueo".indexOf(next) >= 0) {
            out.append('y');
        }
    }

    private static String shortened(CharSequence sounds) {
        var out = new StringBuilder(sounds.length());
        for (var at = 0; at < sounds.length(); at++) {
            var c = sounds.charAt(at);
            var last = out.isEmpty() ? '\0' : out.charAt(out.length() - 1);
            if (c != last && !(c == 'u' && last == 'o')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether folded letters can be Japanese at all: open syllables, closed by n alone. */
    static boolean possible(String sounds) {
        for (var at = 0; at < sounds.length(); at++) {
            var c = sounds.charAt(at);
            if ("aiueo".indexOf(c) >= 0 || c == 'n') {
                continue;
            }
            var next = letter(sounds, at + 1);
            if ("kstnhmrgzdbpwy".indexOf(c) < 0 || "aiueo".indexOf(next) < 0 && !(next == 'y' && c != 'y' && c != 'w' && "aueo".indexOf(letter(sounds, at + 2)) >= 0)) {
                return false;
            }
        }
        return !sounds.isEmpty();
    }

    /** The images of a Latin word: as romaji, with small kana written large put right, and by way of Russian; none where it cannot be Japanese. */
    static List<Image> ofLatin(String latin) {
        var images = new ArrayList<Image>();
        var seen = new LinkedHashSet<String>();
        var plain = fold(latin);
        if (possible(plain) && seen.add(plain)) {
            images.add(new Image(SoundSystem.JAPANESE, plain, Route.ROMAJI));
        }
        if (latin.contains("iy")) {
            var joined = fold(SPLIT.matcher(latin).replaceAll("$1y"));
            if (possible(joined) && seen.add(joined)) {
                images.add(new Image(SoundSystem.JAPANESE, joined, Route.SPLIT_KANA));
            }
        }
        if (EUROPEAN.matcher(latin).find()) {
            var european = fold(EUROPEAN_Y.matcher(latin).replaceAll("y").replaceAll("(?<=[aiueo])s$", ""));
            if (possible(european) && seen.add(european)) {
                images.add(new Image(SoundSystem.JAPANESE, european, Route.EUROPEAN));
            }
        }
        for (var russian : byWayOfRussian(latin)) {
            if (possible(russian) && seen.add(russian)) {
                images.add(new Image(SoundSystem.JAPANESE, russian, Route.RUSSIAN_JAPANESE));
            }
        }
        return images;
    }

    /** The Latin of a Russian transcription (Polivanov) in Japanese sounds: y after a vowel is i, e may stand for yo. */
    static List<String> byWayOfRussian(String latin) {
        var plain = Y_FOR_I.matcher(latin).replaceAll("i");
        var forms = new LinkedHashSet<String>();
        forms.add(fold(plain));
        if (plain.indexOf('e') >= 0) {
            forms.add(fold(E_FOR_YO.matcher(plain).replaceAll("yo")));
            forms.add(fold(DZE_FOR_JO.matcher(plain).replaceAll("yo")));
        }
        return List.copyOf(forms);
    }
}
