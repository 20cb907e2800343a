package org.musubi.names;

/** How the written form of a name was taken for its sounds: what a reason can be told by. */
enum Route {
    WRITTEN, KANA, READING, CHARACTER_READING, ROMAJI, SPLIT_KANA, EUROPEAN, RUSSIAN_JAPANESE,
    HANZI, PINYIN, WADE_GILES, POSTAL, CZECH, PALLADIUS, HANGUL, HANJA, KOREAN_LATIN
}
