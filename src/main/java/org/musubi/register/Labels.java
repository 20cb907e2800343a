package org.musubi.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What records are called in the reader's language, many at once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Labels {

    private static final String BETWEEN_PARTIES = " ⇄ ";

    private final JdbcClient jdbc;
    private final Records records;

    Labels(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    private record Named(UUID record, NameForm form) {
    }

    private record Party(UUID tie, @Nullable UUID link, @Nullable String written) {
    }

    /** Labels of these records; those that are not in the register are absent. */
    public Map<RecordId, Label> of(Collection<RecordId> ids, Locale locale) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var labels = new HashMap<RecordId, Label>();
        records.labels(ids).forEach((id, label) -> labels.put(id, Label.of(Label.words(label, locale))));
        labels.putAll(ties(ids, locale));
        labels.putAll(named(ids, locale));
        return labels;
    }

    private Map<RecordId, Label> named(Collection<RecordId> ids, Locale locale) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var labels = new HashMap<RecordId, Label>();
        jdbc.sql("""
                        SELECT record_id, form, language, preferred, position FROM record_name WHERE record_id IN (:ids) AND NOT hint
                        UNION ALL SELECT d.from_id, n.form, n.language, n.preferred, n.position
                        FROM redirect d JOIN record_name n ON n.record_id = d.final_id WHERE d.from_id IN (:ids) AND NOT n.hint ORDER BY 1, 5""")
                .param("ids", values(ids))
                .query((row, n) -> new Named(row.getObject(1, UUID.class),
                        row.getBoolean(4) ? NameForm.preferred(row.getString(2), row.getString(3)) : NameForm.variant(row.getString(2), row.getString(3))))
                .list().stream().collect(Collectors.groupingBy(Named::record, LinkedHashMap::new,
                        Collectors.mapping(Named::form, Collectors.toList())))
                .forEach((id, forms) -> labels.put(new RecordId(id), choose(forms, locale)));
        return labels;
    }

    /** The label made of these forms, for drafts that are no records yet. */
    public static Label of(List<Cited<NameForm>> names, Locale locale) {
        var forms = names.stream().map(Cited::value).filter(form -> !form.hint()).toList();
        return forms.isEmpty() ? Label.of("?") : choose(forms, locale);
    }

    static Label choose(List<NameForm> forms, Locale locale) {
        var language = locale.getLanguage();
        var mine = forms.stream().filter(form -> form.language().equals(language) || form.language().startsWith(language + "-"))
                .sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred())).findFirst();
        var latin = forms.stream().filter(form -> isLatin(form.text())).sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred())).findFirst();
        var original = forms.stream().filter(form -> form.preferred() && !isLatin(form.text())).findFirst()
                .or(() -> forms.stream().filter(form -> !isLatin(form.text())).findFirst());
        var shown = mine.or(() -> language.equals("ja") || language.equals("zh") ? original : latin).or(() -> original).or(() -> latin)
                .orElse(forms.getFirst());
        var beside = original.filter(form -> !form.text().equals(shown.text()) && isLatin(shown.text()));
        return new Label(shown.text(), shown.language(), beside.map(NameForm::text).orElse(null), beside.map(NameForm::language).orElse(null));
    }

    private static boolean isLatin(String text) {
        return text.codePoints().filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private Map<RecordId, Label> ties(Collection<RecordId> ids, Locale locale) {
        var parties = jdbc.sql("SELECT record_id, link, written FROM tie_party WHERE record_id IN (:ids) ORDER BY record_id, position")
                .param("ids", values(ids))
                .query((row, n) -> new Party(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3))).list();
        var links = new HashSet<RecordId>();
        parties.stream().filter(party -> party.link() != null).forEach(party -> links.add(new RecordId(party.link())));
        var names = named(links, locale);
        var words = new LinkedHashMap<RecordId, List<String>>();
        for (Party party : parties) {
            var label = party.link() == null ? null : names.get(new RecordId(party.link()));
            var written = party.written() == null ? "?" : party.written();
            words.computeIfAbsent(new RecordId(party.tie()), id -> new ArrayList<>()).add(label == null ? written : label.text());
        }
        var labels = new HashMap<RecordId, Label>();
        words.forEach((id, both) -> labels.put(id, new Label(String.join(BETWEEN_PARTIES, both), locale.getLanguage(), null, null)));
        return labels;
    }

    private static Set<UUID> values(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::value).collect(Collectors.toSet());
    }
}
