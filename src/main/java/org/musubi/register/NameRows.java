package org.musubi.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameKey;
import org.musubi.names.NameKeys;
import org.musubi.names.NameKind;
import org.musubi.names.PreparedName;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The forms of the names of every record that has names; rows that follow from the current revisions alone. */
@Component
public class NameRows {

    // Compatibility forms may be longer than the signs they stand for.
    private static final int LONGEST_KEY = 300;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    NameRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public void write(RecordId record, String kind, List<Cited<NameForm>> names) {
        remove(record);
        int position = 0;
        for (Cited<NameForm> name : names) {
            var form = name.value();
            jdbc.sql("""
                            INSERT INTO record_name (record_id, position, kind, form, language, preferred, hint, name_key)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(record.value(), position, kind, form.text(), form.language(), form.preferred(), form.hint(), Cut.to(LONGEST_KEY, NameKey.of(form.text())))
                    .update();
            writeKeys(record, position, kind, form.text());
            position++;
        }
    }

    private void writeKeys(RecordId record, int position, String kind, String form) {
        var rows = NameKeys.of(PreparedName.of(form, NameKind.of(kind))).stream()
                .map(key -> new Object[] {record.value(), position, key, kind}).toList();
        batch.batchUpdate("INSERT INTO name_key (record_id, position, lookup, kind) VALUES (?, ?, ?, ?)", rows);
    }

    /** Makes the keys of names that have none; returns how many names these are. */
    @Transactional
    int writeMissingKeys() {
        record Name(RecordId record, int position, String kind, String form) {
        }
        var bare = jdbc.sql("""
                        SELECT n.record_id, n.position, n.kind, n.form FROM record_name n
                        WHERE NOT EXISTS (SELECT 1 FROM name_key k WHERE k.record_id = n.record_id AND k.position = n.position)""")
                .query((row, number) -> new Name(new RecordId(row.getObject(1, UUID.class)), row.getInt(2), row.getString(3), row.getString(4))).list();
        bare.forEach(name -> writeKeys(name.record(), name.position(), name.kind(), name.form()));
        return bare.size();
    }

    public void remove(RecordId record) {
        jdbc.sql("DELETE FROM name_key WHERE record_id = ?").param(record.value()).update();
        jdbc.sql("DELETE FROM record_name WHERE record_id = ?").param(record.value()).update();
    }

    /** What a record with these names is called where no reader's language is known: the preferred English form, else the first. */
    public static String label(List<Cited<NameForm>> names) {
        var english = find(names, "en");
        var original = names.stream().map(Cited::value).filter(form -> form.preferred() && !form.language().startsWith("en"))
                .map(NameForm::text).findFirst().orElse(null);
        if (english == null) {
            return original != null ? original
                    : names.stream().map(Cited::value).filter(form -> !form.hint()).map(NameForm::text).findFirst().orElse("?");
        }
        return original == null || original.equals(english) ? english : english + " " + original;
    }

    private static @Nullable String find(List<Cited<NameForm>> names, String language) {
        return names.stream().map(Cited::value).filter(form -> form.preferred() && form.language().startsWith(language))
                .map(NameForm::text).findFirst().orElse(null);
    }
}
