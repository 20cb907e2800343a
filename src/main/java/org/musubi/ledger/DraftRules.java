package org.musubi.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What every draft must satisfy, whatever its kind: its own rules, and quotes that are what they claim to be. */
@Component
class DraftRules {

    private final DraftJson json;
    private final QuoteCheck quotes;

    DraftRules(DraftJson json, QuoteCheck quotes) {
        this.json = json;
        this.quotes = quotes;
    }

    /** Checked at every save: a draft may be incomplete, but its quotes never wrong. */
    List<DraftProblem> quotesOf(ObjectNode draft) {
        var problems = new ArrayList<DraftProblem>();
        UnitTree.units(draft).forEach((path, unit) -> {
            for (Citation citation : DraftJson.citations(DraftJson.text(unit))) {
                if (citation.text() != null && !quotes.holds(citation)) {
                    problems.add(DraftProblem.at(path, "quoteNotInText", citation.quote()));
                }
            }
        });
        return problems;
    }

    /** Checked before a draft is submitted and again before it is applied. */
    List<DraftProblem> all(String kind, ObjectNode draft) {
        var problems = new ArrayList<>(quotesOf(draft));
        problems.addAll(json.kind(kind).check(json.read(kind, draft)));
        return problems;
    }
}
