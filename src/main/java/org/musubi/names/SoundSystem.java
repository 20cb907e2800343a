package org.musubi.names;

/** A way of writing sounds down in which two spellings of one name meet. Each has an alphabet of its own, one character to a sound. */
enum SoundSystem {
    /** Japanese morae as in Kunrei-shiki, without length: {@code tyosokabe}. */
    JAPANESE,
    /** Mandarin syllables without tones, an initial and a final each: see {@link ChineseSyllables}. */
    CHINESE,
    /** Korean jamo in classes that do not tell voiced, tense and aspirated apart: see {@link KoreanSounds}. */
    KOREAN,
    /** Plain Latin letters, whatever the language. */
    LATIN
}
