package org.musubi.reconciliation.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.musubi.base.Messages;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.names.NameKey;
import org.musubi.reconciliation.Candidate;
import org.musubi.reconciliation.Candidates;
import org.musubi.register.ExternalId;
import org.musubi.register.Labels;
import org.musubi.register.Names;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Records, types and properties offered while somebody types. */
@Service
@PreAuthorize("isAuthenticated()")
class Suggestions {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Names names;
    private final Candidates candidates;
    private final Labels labels;

    Suggestions(Names names, Candidates candidates, Labels labels) {
        this.names = names;
        this.candidates = candidates;
        this.labels = labels;
    }

    /** Records whose names begin with the words, contain them, or are like them in another script; or the one whose id was given. */
    public List<Map<String, Object>> entities(String prefix, List<String> kinds, int offset, int limit, Locale reader) {
        var words = prefix.strip();
        if (words.isEmpty() || words.length() > LONGEST || kinds.isEmpty()) {
            return List.of();
        }
        var most = Math.min(MOST, limit) + Math.min(MOST, offset);
        var found = new LinkedHashMap<RecordId, Names.Form>();
        QueryReader.id(words).ifPresent(id -> names.forms(List.of(id)).stream().limit(1).forEach(form -> found.put(id, form)));
        var key = NameKey.of(words);
        if (!key.isEmpty()) {
            names.search(key, kinds, most).forEach(form -> found.putIfAbsent(form.record(), form));
        }
        names.identified(ExternalId.reduced(words), kinds).forEach(form -> found.putIfAbsent(form.record(), form));
        if (found.size() < most) {
            candidates.inRegister(words, kinds, NameContext.NONE, most).forEach(candidate -> found.putIfAbsent(candidate.record(), form(candidate)));
        }
        var shown = found.values().stream().skip(offset).limit(Math.min(MOST, limit)).toList();
        var called = labels.of(shown.stream().map(Names.Form::record).collect(Collectors.toSet()), reader);
        return shown.stream().map(form -> {
            var label = called.get(form.record());
            var name = label == null ? form.label() : label.text();
            var beside = new LinkedHashSet<String>();
            beside.add(Messages.text(reader, "kind." + form.kind()));
            if (label != null && label.original() != null) {
                beside.add(label.original());
            }
            if (!form.form().equals(name)) {
                beside.add(form.form());
            }
            return Map.<String, Object>of("id", form.record().toString(), "name", name, "description", String.join(" · ", beside),
                    "notable", List.of(Manifest.type(form.kind(), reader)));
        }).toList();
    }

    private static Names.Form form(Candidate candidate) {
        return new Names.Form(candidate.record(), candidate.kind(), candidate.label(), candidate.form(), false);
    }

    public List<Map<String, Object>> types(String prefix, int offset, int limit, Locale reader) {
        return begun(Manifest.KINDS.stream().map(kind -> Manifest.type(kind, reader)).toList(), prefix, offset, limit);
    }

    public List<Map<String, Object>> properties(String prefix, int offset, int limit, Locale reader) {
        return begun(Arrays.stream(Property.values()).map(property -> Map.<String, Object>of("id", property.id(), "name", property.label(reader),
                "description", property.description(reader))).toList(), prefix, offset, limit);
    }

    /** Those with a word that begins so first, then those that contain it; all for no words at all. */
    private static List<Map<String, Object>> begun(List<Map<String, Object>> all, String prefix, int offset, int limit) {
        var words = prefix.strip().toLowerCase(Locale.ROOT);
        var first = new ArrayList<>(all.stream().filter(one -> begins(one, words)).toList());
        all.stream().filter(one -> !begins(one, words) && text(one, "name").contains(words)).forEach(first::add);
        return first.stream().skip(offset).limit(Math.min(MOST, limit)).toList();
    }

    private static boolean begins(Map<String, Object> one, String words) {
        return text(one, "id").startsWith(words) || text(one, "name").startsWith(words);
    }

    private static String text(Map<String, Object> one, String key) {
        return String.valueOf(one.get(key)).toLowerCase(Locale.ROOT);
    }
}
