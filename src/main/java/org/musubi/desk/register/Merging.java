package org.musubi.desk.register;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Set;
import org.musubi.ledger.Merges;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordView;
import org.musubi.reconciliation.KnownForm;
import org.musubi.reconciliation.KnownForms;

/** What a curator needs to merge a record with another. */
@SpringComponent
public class Merging {

    /** Codes of the kinds of which two records can become one. */
    public static final Set<String> KINDS = Set.of("place", "person", "organisation", "event", "tie", "instrument");

    private final Merges merges;
    private final KnownForms known;
    private final Proposals proposals;
    private final MergePreviews previews;

    Merging(Merges merges, KnownForms known, Proposals proposals, MergePreviews previews) {
        this.merges = merges;
        this.known = known;
        this.proposals = proposals;
        this.previews = previews;
    }

    MergeDialog dialog(RecordView record, String name) {
        return new MergeDialog(record, name, merges, known, proposals, previews);
    }

    /**
     * The same with the other record picked.
     *
     * @param done called when it was closed, whether anything was proposed or not
     */
    public void open(RecordView record, String name, RecordView other, String otherName, Runnable done) {
        var dialog = dialog(record, name);
        dialog.pick(new KnownForm(other.id(), other.kind(), otherName, otherName, false));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                done.run();
            }
        });
        dialog.open();
    }
}
