package org.musubi.reconciliation.elsewhere;

/** Why a service gave no answer that can be used. */
public enum Silence {
    /** No connection: the service or the network is away. */
    UNREACHABLE,
    /** Nothing, or not all, within the time it is given. */
    SLOW,
    /** It said no, or sent us elsewhere: a status that is not 200. */
    REFUSED,
    /** Something came that is no answer of the protocol. */
    NOT_UNDERSTOOD,
    /** More came than an answer has. */
    TOO_LARGE,
    /** It failed repeatedly, or asked for a pause; it is left alone for a while. */
    RESTING,
    /** As many questions as it may be asked at once are under way. */
    BUSY
}
