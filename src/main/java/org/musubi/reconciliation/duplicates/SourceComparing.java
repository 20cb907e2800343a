package org.musubi.reconciliation.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Draft;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.Records;
import org.musubi.names.NameKey;
import org.musubi.sources.SourceDraft;
import org.musubi.text.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sources: the same address, the same bytes, or the same title by the same publisher of the same date. */
@Component
class SourceComparing implements Comparing {

    private static final int MOST_NEAR = 100;
    private static final int LONGEST_KEY = 390;

    private final Records records;
    private final JdbcClient jdbc;

    SourceComparing(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("source");
    }

    @Override
    public List<Finding> with(RecordId record, String kind, Draft draft) {
        var mine = (SourceDraft) draft;
        var keys = keys(mine);
        forget(record);
        keys.forEach(key -> jdbc.sql("INSERT INTO duplicate_source_key (record_id, lookup) VALUES (?, ?)").params(record.value(), key).update());
        var found = new ArrayList<Finding>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT DISTINCT record_id FROM duplicate_source_key WHERE lookup IN (:keys) AND record_id <> :record ORDER BY record_id LIMIT :most")
                    .param("keys", keys).param("record", record.value()).param("most", MOST_NEAR).query(UUID.class).list().stream().map(RecordId::new)
                    .forEach(other -> records.draft(other, SourceDraft.class).flatMap(theirs -> compare(mine, other, theirs)).ifPresent(found::add));
        }
        return found;
    }

    @Override
    public void forget(RecordId record) {
        jdbc.sql("DELETE FROM duplicate_source_key WHERE record_id = ?").param(record.value()).update();
    }

    private static Set<String> keys(SourceDraft source) {
        var keys = new LinkedHashSet<String>();
        address(source).ifPresent(address -> keys.add("a:" + address));
        source.texts().forEach(text -> keys.add("b:" + text.value()));
        title(source).ifPresent(title -> keys.add("t:" + title));
        return keys;
    }

    /** Scheme, {@code www} and a slash at the end do not matter; what a page is asked for does. */
    private static Optional<String> address(SourceDraft source) {
        return Optional.ofNullable(source.url()).map(url -> url.value().strip().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("#.*$", "").replaceFirst("/+$", ""))
                .filter(address -> !address.isEmpty()).map(SourceComparing::host).map(address -> Cut.to(LONGEST_KEY, address));
    }

    private static String host(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address.toLowerCase(Locale.ROOT) : address.substring(0, slash).toLowerCase(Locale.ROOT) + address.substring(slash);
    }

    private static Optional<String> title(SourceDraft source) {
        return Optional.ofNullable(source.title()).map(title -> NameKey.of(title.value())).filter(title -> !title.isEmpty()).map(title -> Cut.to(LONGEST_KEY, title));
    }

    private static Optional<Finding> compare(SourceDraft mine, RecordId other, SourceDraft theirs) {
        var reasons = new ArrayList<PairReason>();
        boolean address = address(mine).isPresent() && address(mine).equals(address(theirs));
        if (address) {
            reasons.add(PairReason.of(PairReasonKind.SAME_ADDRESS, words(mine.url()), words(theirs.url())));
        }
        boolean bytes = mine.texts().stream().map(Cited::value).anyMatch(text -> theirs.texts().stream().map(Cited::value).anyMatch(text::equals));
        if (bytes) {
            reasons.add(PairReason.of(PairReasonKind.SAME_BYTES));
        }
        boolean title = title(mine).isPresent() && title(mine).equals(title(theirs));
        if (title) {
            reasons.add(PairReason.of(PairReasonKind.SAME_TITLE, words(mine.title()), words(theirs.title())));
        } else if (mine.title() != null && theirs.title() != null) {
            // One address may hold many pages.
            reasons.add(PairReason.of(PairReasonKind.OTHER_NAMES, words(mine.title()), words(theirs.title())));
        }
        if (mine.publisher() != null && theirs.publisher() != null) {
            var same = NameKey.of(mine.publisher().value()).equals(NameKey.of(theirs.publisher().value()));
            reasons.add(PairReason.of(same ? PairReasonKind.SAME_PUBLISHER : PairReasonKind.OTHER_PUBLISHER, words(mine.publisher()), words(theirs.publisher())));
        }
        Dates.compare(value(mine.issued()), value(theirs.issued())).map(date -> date.against()
                ? PairReason.of(PairReasonKind.OTHER_ISSUE, date.left(), date.right()) : PairReason.of(PairReasonKind.SAME_ISSUE, date.left(), date.right())).ifPresent(reasons::add);
        var codes = reasons.stream().map(PairReason::code).toList();
        var doubted = reasons.stream().anyMatch(PairReason::against);
        boolean thrice = title && codes.contains(PairReasonKind.SAME_PUBLISHER.code()) && codes.contains(PairReasonKind.SAME_ISSUE.code());
        if (!address && !bytes && doubted) {
            return Optional.empty();
        }
        return Optional.of(new Finding(other, bytes || (address || thrice) && !doubted ? DuplicateBand.LIKELY : DuplicateBand.POSSIBLE,
                (bytes ? 4 : 0) + (address ? 3 : 0) + reasons.stream().mapToInt(reason -> reason.against() ? -1 : 1).sum(), reasons));
    }

    private static String words(@Nullable Cited<String> unit) {
        return unit == null ? "" : unit.value();
    }

    private static @Nullable WrittenDate value(@Nullable Cited<WrittenDate> date) {
        return date == null ? null : date.value();
    }
}
