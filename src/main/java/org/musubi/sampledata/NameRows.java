package org.musubi.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.register.FormKind;
import org.musubi.register.NameForm;

/** Reads the forms of name of places, people and organisations. */
final class NameRows {

    private final Tables tables;
    private final Map<String, List<Row>> byRecord;

    NameRows(Tables tables) {
        this.tables = tables;
        this.byRecord = tables.rowsBy("names", "record");
    }

    /** At least one form; the record is bad without. */
    List<Cited<NameForm>> of(String slug) {
        var evidence = new Evidence(slug, tables);
        var forms = new ArrayList<Cited<NameForm>>();
        tables.forEach(byRecord.getOrDefault(slug, List.of()), row -> {
            var text = row.need("form");
            var form = new NameForm(text, row.need("language"), isYes(row) ? FormKind.PREFERRED : FormKind.VARIANT, null, row.find("note"));
            var quote = row.has("quote") ? row.need("quote") : text;
            forms.add(evidence.element("/names/" + row.need("language") + "/" + text, form, row.code("basis", Basis.class),
                    evidence.place(row), quote));
        });
        if (forms.isEmpty()) {
            throw new BadRow(slug + " has no name");
        }
        return forms;
    }

    private static boolean isYes(Row row) {
        return switch (row.need("preferred")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new BadRow("preferred is yes or no, not " + row.need("preferred"));
        };
    }
}
