package org.musubi.intake.reading;

import java.util.Locale;

/** What kind of happening an event is; several may hold at once. */
public enum EventType {
    /** A group or person travels to the other side. */
    VISIT,
    /** An instrument is signed or exchanged. */
    AGREEMENT_SIGNING,
    /** A letter or message is sent. */
    LETTER_EXCHANGE,
    /** Money or goods are given. */
    DONATION,
    /** Works are shown. */
    EXHIBITION,
    /** Schools, pupils, teachers, students as such. */
    EDUCATION_EXCHANGE,
    /** Trainees, interns, advisers. */
    TRAINING,
    /** An opening, anniversary or reception held as the point of it. */
    CEREMONY,
    /** A tree, stone, bridge or statue is set up. */
    MONUMENT,
    ORGANIZATION_FOUNDED,
    /** A group whose business is trade, investment or industry. */
    ECONOMIC_MISSION,
    /** An authority permits. */
    APPROVAL,
    /** A tie is said to be established, no more told. */
    ESTABLISHED,
    SPORT,
    PERFORMANCE,
    /** Talks without travel, or a conference. */
    MEETING,
    AWARD,
    OTHER;

    /** The word of the data interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
