package org.musubi.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.ItemView;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.MatchVerdict;
import org.musubi.names.NameKey;
import org.musubi.names.NameKeys;
import org.musubi.names.NameKind;
import org.musubi.names.NameMatcher;
import org.musubi.names.PreparedName;
import org.musubi.register.ExternalId;
import org.musubi.register.NameForm;
import org.musubi.register.Names;
import org.musubi.register.party.OrganisationDraft;
import org.musubi.register.party.PersonDraft;
import org.musubi.register.place.PlaceDraft;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms under which records are known, of the register and of creations that wait: what a name in a draft may be linked to. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('CURATOR', 'OFFICE', 'REVIEWER')")
public class KnownForms {

    private final Names names;
    private final Records records;
    private final Proposals proposals;
    private final NameMatcher matcher = new NameMatcher();

    KnownForms(Names names, Records records, Proposals proposals) {
        this.names = names;
        this.records = records;
        this.proposals = proposals;
    }

    /** The records of these kinds that have this very form (see {@link NameKey}), each once; more than one means that only a person can tell. */
    public List<KnownForm> exact(String written, Collection<String> kinds) {
        var key = NameKey.of(written);
        if (key.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<KnownForm>();
        names.exact(key, kinds).forEach(form -> found.add(new KnownForm(form.record(), form.kind(), form.label(), form.form(), false)));
        found.addAll(waiting(kinds, form -> NameKey.of(form).equals(key)));
        return once(found);
    }

    /** Records of these kinds with a form that contains the words, then those with one that is like them in any script; for pickers. */
    public List<KnownForm> search(String words, Collection<String> kinds, int most) {
        var found = new ArrayList<KnownForm>();
        var key = NameKey.of(words);
        names.search(key, kinds, most).forEach(form -> found.add(new KnownForm(form.record(), form.kind(), form.label(), form.form(), false)));
        kinds.stream().filter(kind -> !Names.KINDS.contains(kind)).forEach(kind -> records.search(kind, words, most)
                .forEach(record -> found.add(new KnownForm(record.id(), kind, record.label(), record.label(), false))));
        names.identified(ExternalId.reduced(words), kinds).forEach(form -> found.add(new KnownForm(form.record(), form.kind(), form.label(), form.form(), false)));
        found.addAll(waiting(kinds, form -> NameKey.of(form).contains(key)));
        if (found.size() < most) {
            found.addAll(alike(words, kinds, most));
        }
        return once(found).stream().limit(most).toList();
    }

    private List<KnownForm> waiting(Collection<String> kinds, Predicate<String> fits) {
        var found = new ArrayList<KnownForm>();
        for (ItemView item : proposals.openCreations(kinds)) {
            forms(item.draft(), item.label()).stream().filter(fits).findFirst()
                    .ifPresent(form -> found.add(new KnownForm(item.record(), item.kind(), item.label(), form, true)));
        }
        return found;
    }

    private List<KnownForm> alike(String words, Collection<String> kinds, int most) {
        var found = new ArrayList<KnownForm>();
        for (var kind : kinds) {
            if (Names.KINDS.contains(kind)) {
                var name = PreparedName.of(words, NameKind.of(kind));
                names.forms(names.alike(NameKeys.of(name), List.of(kind), most)).stream()
                        .filter(form -> matcher.match(name, PreparedName.of(form.form(), name.kind())).verdict() != MatchVerdict.DIFFERENT)
                        .forEach(form -> found.add(new KnownForm(form.record(), form.kind(), form.label(), form.form(), false)));
            }
        }
        return found;
    }

    /** Every form of the records of these kinds that are only proposed yet. */
    List<KnownForm> waiting(Collection<String> kinds) {
        return proposals.openCreations(kinds).stream()
                .flatMap(item -> forms(item.draft(), item.label()).stream().map(form -> new KnownForm(item.record(), item.kind(), item.label(), form, true))).toList();
    }

    private static List<String> forms(Draft draft, String label) {
        List<Cited<NameForm>> names = switch (draft) {
            case PlaceDraft place -> place.names();
            case PersonDraft person -> person.names();
            case OrganisationDraft organisation -> organisation.names();
            default -> List.of();
        };
        return names.isEmpty() ? List.of(label) : names.stream().filter(name -> !name.value().hint()).map(name -> name.value().text()).toList();
    }

    private static List<KnownForm> once(List<KnownForm> found) {
        var seen = new HashSet<RecordId>();
        return found.stream().filter(form -> seen.add(form.record())).toList();
    }
}
