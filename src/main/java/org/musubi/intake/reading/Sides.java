package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The two places whose exchange a page tells: whose page it is, and the partner.
 *
 * @param owner        the owner's name as the page or the curator writes it, null where nobody tells
 * @param partner      the partner's name, null where the page tells of several or none
 * @param ownerForms   forms under which the text speaks of the owner, the longest first
 * @param partnerForms the same for the partner
 */
record Sides(@Nullable String owner, @Nullable String partner, List<String> ownerForms, List<String> partnerForms) {

    Sides {
        ownerForms = List.copyOf(ownerForms);
        partnerForms = List.copyOf(partnerForms);
    }

    /** Which of the two a place is. */
    enum Side {
        OWNER, PARTNER, OTHER;

        Side opposite() {
            return this == OWNER ? PARTNER : this == PARTNER ? OWNER : OTHER;
        }
    }

    @Nullable String name(Side side) {
        return side == Side.OWNER ? owner : side == Side.PARTNER ? partner : null;
    }

    List<String> forms(Side side) {
        return side == Side.OWNER ? ownerForms : side == Side.PARTNER ? partnerForms : List.of();
    }

    /** All forms of both, the longest first. */
    List<String> forms() {
        var all = new ArrayList<>(ownerForms);
        all.addAll(partnerForms);
        all.sort((a, b) -> b.length() - a.length());
        return all;
    }

    Side of(String form) {
        return ownerForms.contains(form) ? Side.OWNER : partnerForms.contains(form) ? Side.PARTNER : Side.OTHER;
    }
}
