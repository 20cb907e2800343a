package org.musubi.bench;

import com.ibm.icu.text.Transliterator;

/** Hiragana as a newspaper would write it in Latin letters, made by a library, not by what is measured. */
final class Hepburn {

    private static final Transliterator LATIN = Transliterator.getInstance("Hiragana-Latin; NFD; [:M:] Remove; Lower");

    private Hepburn() {
    }

    static String of(String hiragana) {
        return LATIN.transliterate(hiragana).replace("~", "").replace("'", "");
    }
}
