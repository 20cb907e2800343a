package org.musubi.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must hold of two records that are to become one, when it is proposed and again when it is decided. */
@Component
class MergeRules {

    private final Redirects redirects;
    private final LinkBook links;

    MergeRules(Redirects redirects, LinkBook links) {
        this.redirects = redirects;
        this.links = links;
    }

    List<DraftProblem> problems(RecordEntity survivor, RecordEntity absorbed) {
        if (survivor.recordId().equals(absorbed.recordId())) {
            return List.of(problem("mergeItself", survivor));
        }
        if (!survivor.kind().equals(absorbed.kind())) {
            return List.of(DraftProblem.at("/", "mergeKinds", survivor.label(), absorbed.label()));
        }
        if (redirects.follow(survivor.recordId()).equals(absorbed.recordId())) {
            return List.of(DraftProblem.at("/", "mergeCycle", survivor.label(), absorbed.label()));
        }
        var problems = new ArrayList<DraftProblem>();
        for (RecordEntity record : List.of(survivor, absorbed)) {
            if (record.state() != RecordState.ACTIVE) {
                problems.add(notStanding(record));
            }
        }
        // One record would have to point at itself.
        if (links.areLinked(survivor.recordId(), absorbed.recordId())) {
            problems.add(DraftProblem.at("/", "mergePointsAt", survivor.label(), absorbed.label()));
        }
        return problems;
    }

    /** Why nothing can be done to a record that is not active. */
    static DraftProblem notStanding(RecordEntity record) {
        return problem(record.state() == RecordState.MERGED ? "recordMerged" : "recordRetired", record);
    }

    private static DraftProblem problem(String code, RecordEntity record) {
        return DraftProblem.at("/", code, record.label());
    }
}
