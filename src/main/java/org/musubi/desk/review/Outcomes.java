package org.musubi.desk.review;

import static org.musubi.desk.parts.Texts.t;

import java.util.List;
import org.musubi.desk.parts.Problems;
import org.musubi.desk.parts.Toasts;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Conclusion;
import org.musubi.ledger.ItemView;

/** What became of a decision, in words. */
final class Outcomes {

    private Outcomes() {
    }

    /** Says what stands in the way; true where nothing does and the outcome is what was wished for. */
    static boolean told(Conclusion outcome, String kind) {
        switch (outcome) {
            case Conclusion.Kept kept -> {
                return true;
            }
            case Conclusion.Applied applied -> {
                return true;
            }
            case Conclusion.NothingAccepted nothing -> {
                return true;
            }
            case Conclusion.Undecided undecided -> Toasts.problem(t("review.undecided", words(kind, undecided.paths())));
            case Conclusion.Clashed clashed -> Toasts.problem(t("review.clashed", words(kind, clashed.paths())));
            case Conclusion.Invalid invalid -> Toasts.problem(Problems.words(invalid.problems()));
            case Conclusion.Needs needs -> Toasts.problem(t("review.needsFirst",
                    String.join(", ", needs.creations().stream().map(ItemView::label).toList())));
            case Conclusion.OwnWork own -> Toasts.problem(t("review.ownUnits", words(kind, own.paths())));
            case Conclusion.NotYours notYours -> Toasts.problem(t("review.notYours"));
            case Conclusion.Claimed claimed -> Toasts.problem(t("review.claimed", claimed.by()));
            case Conclusion.Stale stale -> Toasts.problem(t("review.stale"));
        }
        return false;
    }

    private static String words(String kind, List<String> paths) {
        return String.join(", ", paths.stream().map(path -> UnitWords.label(kind, path)).distinct().toList());
    }
}
