package org.musubi.desk.register;

import static org.musubi.desk.parts.Texts.t;

import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Toasts;
import org.musubi.ledger.SaveResult;

/** Says at the foot of the screen why a draft was not saved or submitted. */
final class Saves {

    private Saves() {
    }

    /** Whether it was; where it was not, the reader has been told why. */
    static boolean told(SaveResult result) {
        switch (result) {
            case SaveResult.Saved saved -> {
                return true;
            }
            case SaveResult.Stale stale -> Toasts.problem(t("form.stale", stale.by()));
            case SaveResult.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case SaveResult.Closed closed -> Toasts.problem(t("review.closed"));
        }
        return false;
    }
}
