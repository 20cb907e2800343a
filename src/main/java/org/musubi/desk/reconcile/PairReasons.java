package org.musubi.desk.reconcile;

import static org.musubi.desk.parts.Texts.t;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.desk.parts.DateLabel;
import org.musubi.desk.parts.MatchReasons;
import org.musubi.desk.parts.UnitValues;
import org.musubi.ledger.RecordId;
import org.musubi.reconciliation.duplicates.DuplicatePair;
import org.musubi.reconciliation.duplicates.PairReason;
import org.musubi.register.Label;

/** Why two records may be one, in the reader's language. */
final class PairReasons {

    private static final Set<String> OF_DATES = Set.of("same-date", "dates-overlap", "dates-near", "other-date", "same-issue", "other-issue");

    private PairReasons() {
    }

    static MatchReasons of(DuplicatePair pair, Map<RecordId, Label> labels) {
        var shown = new MatchReasons(List.of());
        pair.reasons().forEach(reason -> shown.add(words(pair.kind(), reason, labels), reason.against()));
        return shown;
    }

    /** The records that reasons tell of. */
    static Set<RecordId> records(Collection<PairReason> reasons) {
        var records = new LinkedHashSet<RecordId>();
        reasons.stream().flatMap(reason -> Stream.of(reason.left(), reason.right())).map(PairReasons::id).flatMap(Optional::stream).forEach(records::add);
        return records;
    }

    static String words(String kind, PairReason reason, Map<RecordId, Label> labels) {
        return t("reason." + reason.code(), said(kind, reason.code(), reason.left(), labels), said(kind, reason.code(), reason.right(), labels));
    }

    private static String said(String kind, String code, String value, Map<RecordId, Label> labels) {
        var record = id(value);
        if (record.isPresent()) {
            return labels.getOrDefault(record.get(), Label.of("?")).text();
        } else if (value.isEmpty()) {
            return "";
        } else if (OF_DATES.contains(code)) {
            return DateLabel.text(value);
        }
        return switch (code) {
            case "same-type", "other-type" -> UnitValues.code("event", "types", value);
            case "same-level", "other-level" -> UnitValues.code("place", "level", value);
            case "same-kind", "other-kind", "other-body-type" -> UnitValues.code(kind, kind.equals("tie") ? "kind" : "type", value);
            default -> value;
        };
    }

    private static Optional<RecordId> id(String value) {
        try {
            return value.length() == 36 ? Optional.of(RecordId.of(value)) : Optional.empty();
        } catch (IllegalArgumentException words) {
            return Optional.empty();
        }
    }
}
