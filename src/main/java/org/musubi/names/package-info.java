/**
 * Names across scripts: what a name may sound like, and whether two names are one. Plain Java, no state.
 *
 * <p>A name is never one string. 渡辺 is Watanabe, Vatanabe and 와타나베; 本渓 is 本溪, Benxi, Pen-hsi and Бэньси. So a name is prepared once
 * ({@link org.musubi.names.PreparedName}): its words are written down as <em>images</em>, strings of sounds in a few systems, each image with the route it
 * came by: kana, a dictionary's reading, Hepburn or Kunrei, pinyin or Wade–Giles, Palladius, hangul. Two names meet where they have an image in
 * one system; what is left between the images is measured by how near the sounds are in that system, and the routes are the reasons told.
 *
 * <p>Rules of thumb:
 * <ul>
 *   <li>Kanji have sets of readings. A reading of the dictionary of names counts more than one composed of single characters, and that more
 *   than one which a character has in names alone.</li>
 *   <li>A slip that is harmless in a person's name makes another town of a place's: slips of places cost more, and against kanji more still.</li>
 *   <li>Korean syllables are short; one foreign sound makes another name.</li>
 *   <li>Characters that only look alike are a weak link, those that are forms of one are the same.</li>
 *   <li>Context moves the odds and never makes names one that sound nothing alike.</li>
 * </ul>
 *
 * <p>The tables lie in {@code vocabularies/}, each with its source and licence: readings of names and characters (EDRDG, CC BY-SA 4.0, files of their own that
 * can be replaced), variant characters (OpenCC, Apache 2.0), look-alikes, Korean families, words for bodies (our own).
 */
@NullMarked
package org.musubi.names;

import org.jspecify.annotations.NullMarked;
