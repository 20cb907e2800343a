package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Mention;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.text.Blanks;

/** A name as written, its office or role, and the record it means: picked among known ones, or none. */
final class MentionField extends JoinedField<Mention> {

    private static final int MOST = 30;

    private final TextField name;
    private final TextField role;
    private final ComboBox<KnownForm> link = new ComboBox<>();
    private @Nullable String language;

    /**
     * @param kinds    codes of the kinds of record it may mean
     * @param withRole whether an office or role can be told
     */
    MentionField(String label, List<String> kinds, boolean withRole, KnownForms forms) {
        super(label);
        name = words(label, t("form.asWritten"));
        role = words(label + ": " + t("review.role"), t("review.role"));
        role.setVisible(withRole);
        link.setAriaLabel(label + ": " + t("form.link"));
        link.setPlaceholder(t("form.link.none"));
        link.setClearButtonVisible(true);
        link.setItemLabelGenerator(form -> form.waiting() ? form.label() + " (" + t("parts.status.waiting") + ")" : form.label());
        link.setItems(query -> {
            var words = query.getFilter().orElse("");
            var found = forms.search(Blanks.isBlank(words) ? name.getValue() : words, kinds, MOST);
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        // Before the value is told: a name that only one record bears means that record, unless somebody says otherwise.
        name.addValueChangeListener(change -> {
            if (change.isFromClient() && link.isEmpty()) {
                var exact = forms.exact(change.getValue(), kinds);
                link.setValue(exact.size() == 1 ? exact.getFirst() : null);
            }
        });
        show(name, role, link);
    }

    /** Says in the empty field what name is wanted. */
    void hint(String words) {
        name.setPlaceholder(words);
    }

    /** Shows a mention; {@code labels} are those of the records it may point at. */
    void show(@Nullable Mention mention, Map<RecordId, Label> labels) {
        setValue(mention);
        if (mention != null && mention.link() != null) {
            link.setValue(known(mention.link(), Optional.ofNullable(labels.get(mention.link())).map(Label::text).orElse("?")));
        }
    }

    private static KnownForm known(RecordId record, String label) {
        return new KnownForm(record, "", label, "", false);
    }

    @Override
    protected @Nullable Mention generateModelValue() {
        var record = link.getValue() == null ? null : link.getValue().record();
        var written = given(name);
        var office = given(role);
        return written == null && office == null && record == null ? null : new Mention(written, office, language, record);
    }

    @Override
    protected void setPresentationValue(@Nullable Mention mention) {
        language = mention == null ? null : mention.language();
        name.setValue(mention == null ? "" : shown(mention.asWritten()));
        role.setValue(mention == null ? "" : shown(mention.role()));
        link.setValue(mention == null || mention.link() == null ? null : known(mention.link(), "?"));
    }
}
