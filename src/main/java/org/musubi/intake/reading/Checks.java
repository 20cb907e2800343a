package org.musubi.intake.reading;

import java.util.ArrayList;
import java.util.List;

/** Looks over a whole reading for what a curator should look at. Changes nothing. */
final class Checks {

    private final PageLayout layout;
    private final List<Proposal> proposals;
    private final List<Warning> warnings = new ArrayList<>();

    Checks(PageLayout layout, List<Proposal> proposals) {
        this.layout = layout;
        this.proposals = proposals;
    }

    List<Warning> warnings() {
        for (int i = 0; i < layout.entries().size(); i++) {
            var date = layout.dateOf(i);
            if (date.isUndated()) {
                warnings.add(new Warning(WarningCode.UNDATED, layout.entry(i).span(), date.bounds() == null
                        ? "This entry has no date." : "This entry has no date; its neighbours allow " + date.bounds() + "."));
            }
        }
        layout.page().repairs().forEach(repair -> warnings.add(new Warning(WarningCode.ENCODING_REPAIRED, repair.span(),
                "\"" + repair.raw() + "\" was read as \"" + repair.repaired() + "\".")));
        return warnings;
    }
}
