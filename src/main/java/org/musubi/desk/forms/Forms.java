package org.musubi.desk.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.desk.parts.Quotes;
import org.musubi.desk.parts.Texts;
import org.musubi.desk.parts.UnitValues.Shape;
import org.musubi.desk.parts.UnitWords;
import org.musubi.ledger.Draft;
import org.musubi.ledger.DraftJson;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.KnownForms;
import org.musubi.register.Label;
import org.musubi.register.Labels;
import org.musubi.sources.SourceTexts;
import org.springframework.stereotype.Component;

/** Makes the forms of drafts: whole ones, and editors of single units. */
@Component
public class Forms {

    final KnownForms known;
    final Quotes quotes;
    final DraftJson json;
    final Citing citing;
    final SourceTexts texts;
    private final Labels labels;
    private final Proposals proposals;

    Forms(KnownForms known, Quotes quotes, DraftJson json, Citing citing, SourceTexts texts, Labels labels, Proposals proposals) {
        this.known = known;
        this.quotes = quotes;
        this.json = json;
        this.citing = citing;
        this.texts = texts;
        this.labels = labels;
        this.proposals = proposals;
    }

    /**
     * The form of a draft.
     *
     * @param changed told the draft after every change
     * @param focused told the path of the unit that has the focus
     */
    public DraftForm form(Draft draft, boolean readOnly, Consumer<Draft> changed, Consumer<String> focused) {
        return new DraftForm(this, draft, readOnly, changed, focused);
    }

    /** An editor of one unit of a draft; empty for a unit that is never edited, such as a stored text. */
    public Optional<UnitEditor> editor(Draft draft, String path, Consumer<Object> save, Runnable cancel) {
        var kind = json.kindOf(draft).code();
        return Optional.ofNullable(json.cited(draft).get(path)).flatMap(unit -> FormPlan.slot(kind, path)
                .filter(slot -> slot.shape() != Shape.STORED)
                .map(slot -> new UnitEditor(kind, path,
                        UnitField.of(kind, slot, UnitWords.label(kind, path), unit.value(), labels(draft), known), save, cancel)));
    }

    /** What the records are called that a draft points at, those that are only proposed yet included. */
    Map<RecordId, Label> labels(Draft draft) {
        var links = json.links(draft);
        var known = new HashMap<>(labels.of(links, Texts.locale()));
        links.stream().filter(link -> !known.containsKey(link)).forEach(link -> proposals.openItemsOf(link).stream().findFirst()
                .ifPresent(item -> known.put(link, Label.of(item.label()))));
        return known;
    }
}
