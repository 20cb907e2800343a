package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import org.musubi.ledger.DraftProblem;

/** What is wrong with a draft, in the reader's words. */
public final class Problems {

    private Problems() {
    }

    public static String words(DraftProblem problem) {
        return t("problem." + problem.code(), problem.arguments().toArray());
    }

    public static String words(List<DraftProblem> problems) {
        return problems.stream().map(Problems::words).distinct().collect(Collectors.joining(" "));
    }
}
