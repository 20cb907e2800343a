package org.musubi.base;

import java.security.SecureRandom;
import org.slf4j.MDC;

/**
 * The short id under which an unexpected error stands in the log and on the screen of the person who met it, such as
 * {@code K7QM-2F9D}. Without letters that are mistaken for digits, so that it can be read out on the telephone.
 */
public record ErrorId(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ErrorId next() {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ErrorId(text.toString());
    }

    /** Runs what logs the error with the id in the logging context (MDC key {@code errorId}). */
    public void logging(Runnable log) {
        try (var context = MDC.putCloseable("errorId", value)) {
            log.run();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
