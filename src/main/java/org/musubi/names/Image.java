package org.musubi.names;

/**
 * A name, or one word of it, as sounds.
 *
 * @param sounds in the alphabet of the system; never empty
 */
record Image(SoundSystem system, String sounds, Route route) {
}
