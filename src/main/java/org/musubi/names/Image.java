package org.musubi.names;

/** A name, or one word of it, as sounds: a string in the alphabet of a system, and how it was got. */
final class Image {

    private final SoundSystem system;
    private final String sounds;
    private final Route route;
    /** Which letters occur, one bit each: what two images cannot have in common is known without comparing them. */
    private final long letters;

    Image(SoundSystem system, String sounds, Route route) {
        this.system = system;
        this.sounds = sounds;
        this.route = route;
        var bits = 0L;
        for (var at = 0; at < sounds.length(); at++) {
            bits |= 1L << (sounds.charAt(at) & 63);
        }
        letters = bits;
    }

    SoundSystem system() {
        return system;
    }

    String sounds() {
        return sounds;
    }

    Route route() {
        return route;
    }

    /** How many letters one of the two has that the other lacks; each costs something. */
    int foreign(Image other) {
        return Math.max(Long.bitCount(letters & ~other.letters), Long.bitCount(other.letters & ~letters));
    }
}
