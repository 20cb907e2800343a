package org.musubi.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameKey;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms of the names of every record that has names; rows that follow from the current revisions alone. */
@Component
public class NameRows {

    // Compatibility forms may be longer than the signs they stand for.
    private static final int LONGEST_KEY = 300;

    private final JdbcClient jdbc;

    NameRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(RecordId record, String kind, List<Cited<NameForm>> names) {
        remove(record);
        int position = 0;
        for (Cited<NameForm> name : names) {
            var form = name.value();
            jdbc.sql("""
                            INSERT INTO record_name (record_id, position, kind, form, language, preferred, name_key)
                            VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .params(record.value(), position++, kind, form.text(), form.language(), form.preferred(), Cut.to(LONGEST_KEY, NameKey.of(form.text())))
                    .update();
        }
    }

    public void remove(RecordId record) {
        jdbc.sql("DELETE FROM record_name WHERE record_id = ?").param(record.value()).update();
    }

    /** What a record with these names is called where no reader's language is known: the preferred English form, else the first. */
    public static String label(List<Cited<NameForm>> names) {
        var english = find(names, "en");
        var original = names.stream().map(Cited::value).filter(form -> form.preferred() && !form.language().startsWith("en"))
                .map(NameForm::text).findFirst().orElse(null);
        if (english == null) {
            return original != null ? original : names.isEmpty() ? "?" : names.getFirst().value().text();
        }
        return original == null || original.equals(english) ? english : english + " " + original;
    }

    private static @Nullable String find(List<Cited<NameForm>> names, String language) {
        return names.stream().map(Cited::value).filter(form -> form.preferred() && form.language().startsWith(language))
                .map(NameForm::text).findFirst().orElse(null);
    }
}
