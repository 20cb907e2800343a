package org.musubi.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike two names are, and where they met; what that means in words is worked out only when somebody asks.
 *
 * @param swapped whether the words met crosswise
 * @param more    reasons that do not lie in the words
 */
record Likeness(double value, List<Meeting> meetings, boolean swapped, List<MatchReason> more) {

    static final Likeness NONE = new Likeness(0, List.of(), false, List.of());

    /** How a meeting of two words came about. */
    enum Means { SPELLING, SOUNDS, LOOKS, COMPOSED, INITIAL }

    /** Two words that met, by images where it was by sounds. */
    record Meeting(Means means, Word left, Word right, @Nullable Image leftImage, @Nullable Image rightImage, double value) {
    }

    static Likeness of(double value, Means means, Word left, Word right) {
        return new Likeness(value, List.of(new Meeting(means, left, right, null, null, value)), false, List.of());
    }

    static Likeness ofSounds(double value, Word left, Word right, Image leftImage, Image rightImage) {
        return new Likeness(value, List.of(new Meeting(Means.SOUNDS, left, right, leftImage, rightImage, value)), false, List.of());
    }

    Likeness valued(double value) {
        return new Likeness(value, meetings, swapped, more);
    }

    Likeness with(double value, MatchReason reason) {
        var reasons = new ArrayList<>(more);
        reasons.add(reason);
        return new Likeness(value, meetings, swapped, reasons);
    }

    /** Both words of a name. */
    static Likeness both(double value, Likeness first, Likeness second, boolean swapped) {
        return new Likeness(value, List.of(first.meetings.getFirst(), second.meetings.getFirst()), swapped, List.of());
    }
}
