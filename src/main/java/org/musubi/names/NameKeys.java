package org.musubi.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys under which a name is found among many: two names that may be one share at least one of them. Made when a name is stored and when one is
 * looked for, never when two are compared. A key is a letter for what it holds and a short string: {@code j:yamada} the Japanese sounds of a word,
 * {@code J:ymd} their consonants, {@code c:…} Mandarin syllables, {@code k:…} Korean sounds, {@code h:…} characters, {@code w:…} letters.
 */
public final class NameKeys {

    private static final int MOST = 48;
    private static final int MOST_IMAGES = 8;
    private static final int LONGEST = 60;

    private NameKeys() {
    }

    /** The keys of a name, at most 48, the telling ones first; empty where the name has no letter. */
    public static Set<String> of(PreparedName name) {
        var words = new LinkedHashSet<Word>();
        words.add(name.joined);
        for (var parting : name.partings) {
            words.addAll(Set.of(parting));
        }
        var telling = new LinkedHashSet<String>();
        var rough = new LinkedHashSet<String>();
        for (var word : words) {
            keys(word, name.kind(), telling, rough);
        }
        var keys = new LinkedHashSet<String>();
        addSome(keys, telling);
        addSome(keys, rough);
        return keys;
    }

    /** Whether a key is a rough one, which many names share. */
    public static boolean isRough(String key) {
        return !key.isEmpty() && Character.isUpperCase(key.charAt(0));
    }

    private static void addSome(Set<String> keys, Collection<String> more) {
        more.stream().limit(Math.max(0, MOST - keys.size())).forEach(keys::add);
    }

    private static void keys(Word word, NameKind kind, Set<String> telling, Set<String> rough) {
        if (word.isInitial()) {
            return;
        }
        if (word.isHan()) {
            add(telling, "h:", word.folded);
            add(rough, "H:", VariantCharacters.look(word.folded));
        } else if (word.script == NameScript.LATIN || word.script == NameScript.CYRILLIC) {
            add(telling, "w:", LatinSounds.fold(word.folded));
        }
        var count = 0;
        for (var image : word.images(SoundSystem.JAPANESE)) {
            if (count++ < MOST_IMAGES) {
                add(telling, "j:", image.sounds());
                add(rough, "J:", consonants(image.sounds()));
            }
        }
        count = 0;
        for (var image : word.images(SoundSystem.CHINESE)) {
            if (count++ < MOST_IMAGES) {
                add(telling, "c:", image.sounds());
            }
        }
        count = 0;
        if (word.script == NameScript.HANGUL || kind != NameKind.PERSON || word.isHan() || word.script == NameScript.KANA || word.script == NameScript.LATIN) {
            for (var image : word.images(SoundSystem.KOREAN)) {
                if (count++ < MOST_IMAGES / 2) {
                    add(rough, "K:", koreanConsonants(image.sounds()));
                }
            }
        }
    }

    private static void add(Set<String> keys, String kind, String sounds) {
        if (!sounds.isEmpty()) {
            keys.add(kind + (sounds.length() > LONGEST ? sounds.substring(0, LONGEST) : sounds));
        }
    }

    /** Consonants alone, voiced and plain as one: what a slip of a vowel or of voicing leaves. The first vowel stays where a word begins with one. */
    private static String consonants(String sounds) {
        var out = new StringBuilder(sounds.length());
        for (var at = 0; at < sounds.length(); at++) {
            var c = sounds.charAt(at);
            if ("aiueoy".indexOf(c) >= 0) {
                if (at == 0) {
                    out.append(c);
                }
                continue;
            }
            var folded = switch (c) {
                case 'g' -> 'k';
                case 'z' -> 's';
                case 'd' -> 't';
                case 'b', 'p' -> 'h';
                case 'm' -> 'n';
                default -> c;
            };
            if (out.isEmpty() || out.charAt(out.length() - 1) != folded) {
                out.append(folded);
            }
        }
        return out.length() < 2 ? "" : out.toString();
    }

    private static String koreanConsonants(String sounds) {
        var out = new StringBuilder(sounds.length());
        for (var at = 0; at < sounds.length(); at++) {
            var c = sounds.charAt(at);
            if ("aEioOuUyw".indexOf(c) >= 0) {
                // Where a syllable has no consonant its place is kept.
                if (out.isEmpty() || out.charAt(out.length() - 1) != '-') {
                    out.append('-');
                }
            } else {
                out.append(c == 'N' ? 'n' : c);
            }
        }
        return out.toString();
    }
}
