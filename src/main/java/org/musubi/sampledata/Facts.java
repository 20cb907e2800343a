package org.musubi.sampledata;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;

/**
 * What the tables hold.
 *
 * @param records    sources and places first, events last; records point at each other in any order
 * @param complaints one for every row that was left out
 */
record Facts(List<Fact> records, List<Complaint> complaints) {

    Facts {
        records = List.copyOf(records);
        complaints = List.copyOf(complaints);
    }

    /** The drafts of one kind by slug. */
    <D extends Draft> Map<String, D> of(Class<D> type) {
        return records.stream().filter(fact -> type.isInstance(fact.draft()))
                .collect(Collectors.toMap(Fact::slug, fact -> type.cast(fact.draft())));
    }

    RecordId id(String slug) {
        return records.stream().filter(fact -> fact.slug().equals(slug)).map(Fact::id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The tables have no " + slug));
    }
}
