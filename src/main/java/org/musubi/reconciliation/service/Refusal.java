package org.musubi.reconciliation.service;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered as it stands, with what is told to the one who asked. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String reason;
    private final transient Object[] arguments;

    private Refusal(HttpStatus status, String reason, Object... arguments) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
        this.arguments = arguments;
    }

    /** @param reason the end of a key under {@code service.refused.} */
    static Refusal malformed(String reason, Object... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, reason, arguments);
    }

    static Refusal tooLarge(String reason, Object... arguments) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, reason, arguments);
    }

    static Refusal unknown(String reason, Object... arguments) {
        return new Refusal(HttpStatus.NOT_FOUND, reason, arguments);
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
