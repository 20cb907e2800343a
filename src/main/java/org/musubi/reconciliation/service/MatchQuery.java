package org.musubi.reconciliation.service;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.musubi.ledger.RecordId;
import org.musubi.names.NameContext;
import org.musubi.names.ReasonKind;

/**
 * One question of a batch, whatever the version it was asked in.
 *
 * @param names    any of them may be the name
 * @param records  any of these may be meant, whatever their names
 * @param kinds    codes of kinds; none where the type asked for is not kept here
 * @param contexts what is said beside the name, one for each way to read it; at least one
 * @param required reasons without which a candidate is left out
 * @param limit    the most candidates
 */
record MatchQuery(Set<String> names, Set<RecordId> records, Collection<String> kinds, List<NameContext> contexts, Set<ReasonKind> required, int limit) {

    MatchQuery {
        names = new LinkedHashSet<>(names);
        records = new LinkedHashSet<>(records);
        kinds = List.copyOf(kinds);
        contexts = List.copyOf(contexts);
        required = Set.copyOf(required);
    }
}
