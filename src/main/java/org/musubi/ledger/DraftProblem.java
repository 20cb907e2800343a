package org.musubi.ledger;

import java.util.List;

/**
 * Why a draft cannot be part of the register as it stands.
 *
 * @param path      of the unit at fault, {@code /} for the whole draft
 * @param code      key of the message: {@code problem.<code>}
 * @param arguments for the message
 */
public record DraftProblem(String path, String code, List<String> arguments) {

    public static DraftProblem at(String path, String code, String... arguments) {
        return new DraftProblem(path, code, List.of(arguments));
    }
}
