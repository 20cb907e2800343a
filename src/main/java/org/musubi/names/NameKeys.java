package org.musubi.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys under which a name is found among many: two names that may be one share at least one of them. Made when a name is stored and when one is
 * looked for, never when two are compared. A key is a letter for what it holds and a short string: {@code j:yamada} the Japanese sounds of a word,
 * {@code J:ymd} their consonants, {@code c:…} Mandarin syllables, {@code K:…} the consonants of Korean sounds, {@code h:…} characters, {@code H:…} characters with
 * those that look alike as one, {@code w:…} letters. Capitals are the rough keys, which many names share.
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
            words.addAll(List.of(parting));
        }
        var telling = new LinkedHashSet<String>();
        var rough = new LinkedHashSet<String>();
        for (var word : words) {
            keys(word, telling, rough);
        }
        var keys = new LinkedHashSet<String>();
        addSome(keys, telling);
        addSome(keys, rough);
        return keys;
    }

    private static void addSome(Set<String> keys, Collection<String> more) {
        more.stream().limit(Math.max(0, MOST - keys.size())).forEach(keys::add);
    }

    private static void keys(Word word, Set<String> telling, Set<String> rough) {
        if (word.isInitial()) {
            return;
        }
        if (word.isHan()) {
            add(telling, "h:", word.folded);
            add(rough, "H:", VariantCharacters.look(word.folded));
        } else if (word.script == NameScript.LATIN || word.script == NameScript.CYRILLIC) {
            add(telling, "w:", LatinSounds.fold(word.folded));
        } else if (word.script == NameScript.OTHER) {
            add(telling, "w:", word.folded);
        }
        some(word, SoundSystem.JAPANESE, MOST_IMAGES).forEach(sounds -> {
            add(telling, "j:", sounds);
            add(rough, "J:", consonants(sounds));
        });
        some(word, SoundSystem.CHINESE, MOST_IMAGES).forEach(sounds -> add(telling, "c:", sounds));
        some(word, SoundSystem.KOREAN, MOST_IMAGES / 2).forEach(sounds -> add(rough, "K:", koreanConsonants(sounds)));
    }

    private static Stream<String> some(Word word, SoundSystem system, int most) {
        return Arrays.stream(word.images(system)).limit(most).map(Image::sounds);
    }

    private static void add(Set<String> keys, String kind, String sounds) {
        if (!sounds.isEmpty()) {
            // Never half a character: no database takes it.
            keys.add(kind + (sounds.length() <= LONGEST ? sounds : sounds.substring(0, Character.isHighSurrogate(sounds.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)));
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
