package org.musubi.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.Edtf;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.DraftProblem;
import org.musubi.text.Blanks;

/** Rules that several kinds share. */
public final class Rules {

    private static final int LONGEST_NAME = 300;

    private Rules() {
    }

    /** At least one form of the name, none blank or too long. */
    public static List<DraftProblem> names(List<Cited<NameForm>> names) {
        var problems = new ArrayList<DraftProblem>();
        if (names.stream().allMatch(name -> name.value().hint())) {
            problems.add(DraftProblem.at("/names", "nameMissing"));
        }
        for (Cited<NameForm> name : names) {
            if (Blanks.isBlank(name.value().text())) {
                problems.add(DraftProblem.at("/names/" + name.id(), "nameBlank"));
            } else if (name.value().text().length() > LONGEST_NAME) {
                problems.add(DraftProblem.at("/names/" + name.id(), "nameTooLong", Integer.toString(LONGEST_NAME)));
            }
            problems.addAll(date("/names/" + name.id(), name.value().period()));
        }
        return problems;
    }

    /** Each formed as its authority forms them. */
    public static List<DraftProblem> identifiers(List<Cited<ExternalId>> identifiers) {
        return identifiers.stream().filter(one -> !one.value().valid())
                .map(one -> DraftProblem.at("/identifiers/" + one.id(), "identifierWrong", one.value().scheme().label(), one.value().value())).toList();
    }

    /** What stands as EDTF is EDTF. */
    public static List<DraftProblem> date(String path, @Nullable Cited<WrittenDate> date) {
        return date(path, date == null ? null : date.value());
    }

    /** The same of a date that is a part of its unit. */
    public static List<DraftProblem> date(String path, @Nullable WrittenDate date) {
        if (date == null) {
            return List.of();
        }
        var problems = new ArrayList<DraftProblem>();
        for (String value : new String[] {date.edtf(), date.bounds()}) {
            if (value != null && Edtf.parse(value).isEmpty()) {
                problems.add(DraftProblem.at(path, "dateNotEdtf", value));
            }
        }
        if (date.asWritten() == null && date.edtf() == null && date.bounds() == null) {
            problems.add(DraftProblem.at(path, "dateEmpty"));
        }
        return problems;
    }
}
