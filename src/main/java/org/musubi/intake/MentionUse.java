package org.musubi.intake;

import java.util.List;

/** What a mention is to its event, and which kinds of record it may mean. */
public enum MentionUse {
    FROM("place", "organisation"),
    TO("place", "organisation"),
    LEADER("person"),
    DEPUTY("person"),
    MEMBER("person", "organisation"),
    HOST("person", "organisation"),
    PLACE("place", "organisation"),
    INSTRUMENT("instrument"),
    TIE("tie");

    private final List<String> kinds;

    MentionUse(String... kinds) {
        this.kinds = List.of(kinds);
    }

    /** Codes of the kinds of record it may mean, the likeliest first. */
    public List<String> kinds() {
        return kinds;
    }

    /** Whether two uses look for records of one kind. */
    public boolean sharesKindWith(MentionUse other) {
        return kinds.stream().anyMatch(other.kinds::contains);
    }
}
