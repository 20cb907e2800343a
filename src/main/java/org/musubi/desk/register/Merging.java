package org.musubi.desk.register;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.musubi.ledger.Merges;
import org.musubi.ledger.Proposals;
import org.musubi.ledger.RecordView;
import org.musubi.reconciliation.KnownForms;

/** What a curator needs to merge the record of a page with another. */
@SpringComponent
class Merging {

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
}
