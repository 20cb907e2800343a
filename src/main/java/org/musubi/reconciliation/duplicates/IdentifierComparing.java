package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Cited;
import org.musubi.ledger.RecordId;
import org.musubi.register.ExternalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what authority files call two records: one number is one thing, two numbers of one file are two, unless the file errs. */
@Component
class IdentifierComparing {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    IdentifierComparing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These records, and the others of the kind that bear one of the record's identifiers. */
    List<RecordId> with(RecordId record, String kind, List<RecordId> near) {
        var sharing = jdbc.sql("""
                        SELECT DISTINCT b.record_id FROM record_identifier a
                        JOIN record_identifier b ON b.identifier = a.identifier AND b.scheme = a.scheme AND b.record_id <> a.record_id
                        JOIN record r ON r.id = b.record_id WHERE a.record_id = ? AND r.kind = ? AND r.state = 'ACTIVE' ORDER BY b.record_id LIMIT ?""")
                .params(record.value(), kind, MOST).query(UUID.class).list().stream().map(RecordId::new);
        return Stream.concat(sharing, near.stream()).distinct().toList();
    }

    /** Two records of one identifier are likely one, whatever they are called. */
    static Finding certain(RecordId other, PairReason identifier, NameComparing.@Nullable Nearest names) {
        var reasons = new ArrayList<>(List.of(identifier));
        if (names != null) {
            reasons.addAll(names.reasons());
        }
        return new Finding(other, DuplicateBand.LIKELY, 1 + (names == null ? 0 : names.match().score()), reasons);
    }

    /** What the identifiers say; empty where the two have none of one authority file. */
    static Optional<PairReason> between(List<Cited<ExternalId>> mine, List<Cited<ExternalId>> theirs) {
        @Nullable PairReason differs = null;
        for (Cited<ExternalId> one : mine) {
            for (Cited<ExternalId> other : theirs) {
                if (one.value().equals(other.value())) {
                    return Optional.of(PairReason.of(PairReasonKind.SAME_IDENTIFIER, words(one.value())));
                }
                if (one.value().scheme() == other.value().scheme()) {
                    differs = PairReason.of(PairReasonKind.OTHER_IDENTIFIER, words(one.value()), words(other.value()));
                }
            }
        }
        return Optional.ofNullable(differs);
    }

    private static String words(ExternalId id) {
        return id.scheme().label() + " " + id.value();
    }
}
