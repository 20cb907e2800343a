package org.musubi.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.base.LikePattern;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading what the register holds, and how it came to hold it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Records {

    private final RecordRepository records;
    private final RevisionRepository revisions;
    private final LinkBook links;
    private final Redirects redirects;
    private final ItemRepository items;
    private final DraftJson json;

    Records(RecordRepository records, RevisionRepository revisions, LinkBook links, Redirects redirects, ItemRepository items, DraftJson json) {
        this.records = records;
        this.revisions = revisions;
        this.links = links;
        this.redirects = redirects;
        this.items = items;
        this.json = json;
    }

    /** A record as it stands, also one that was retired or merged; empty where it never was approved. */
    public Optional<RecordView> find(RecordId id) {
        return records.findById(id.value()).map(record -> {
            var revision = revisions.find(record.getId(), record.currentNumber()).orElseThrow();
            return new RecordView(record.recordId(), record.kind(), record.state(), record.currentNumber(), record.label(),
                    json.read(revision.kind(), revision.format(), revision.draft()),
                    record.state() == RecordState.MERGED ? redirects.follow(id) : null);
        });
    }

    /** The draft of a record of a kind as it stands, of a merged one that of its survivor; empty where there is none of that kind, or it is retired. */
    public <D extends Draft> Optional<D> draft(RecordId id, Class<D> type) {
        return find(redirects.follow(id)).filter(record -> record.state() == RecordState.ACTIVE)
                .map(RecordView::draft).filter(type::isInstance).map(type::cast);
    }

    /** All revisions, newest first. */
    public List<RevisionView> history(RecordId id) {
        return views(revisions.historyOf(id.value()));
    }

    /** The revisions of the whole register approved last, newest first. */
    public List<RevisionView> lately(int most) {
        return revisions.latest(PageRequest.of(0, most)).stream()
                .map(revision -> view(revision, List.of())).toList();
    }

    /** Labels of these records in the words of their kind, of a merged one that of its survivor; those that do not exist are absent. */
    public Map<RecordId, String> labels(Collection<RecordId> ids) {
        var labels = new HashMap<RecordId, String>();
        var ends = redirects.follow(ids);
        records.findAllById(Stream.concat(ids.stream(), ends.values().stream()).map(RecordId::value).distinct().toList())
                .forEach(record -> labels.put(record.recordId(), record.label()));
        ends.forEach((id, end) -> labels.put(id, labels.getOrDefault(end, "?")));
        labels.keySet().retainAll(Set.copyOf(ids));
        return labels;
    }

    /** Records of a kind whose label contains the words, in the order of their labels. */
    public List<RecordLabel> search(String kind, String words, int most) {
        return records.search(kind, LikePattern.containing(words), PageRequest.of(0, most)).stream()
                .map(record -> new RecordLabel(record.recordId(), record.label())).toList();
    }

    /** A record and what it is called in the words of its kind. */
    public record RecordLabel(RecordId id, String label) {
    }

    /** The record that an id leads to: itself, or where it was merged its survivor. */
    public RecordId standing(RecordId id) {
        return redirects.follow(id);
    }

    /** The same of many: those that were merged into another, by their own id. */
    public Map<RecordId, RecordId> standing(Collection<RecordId> ids) {
        return redirects.follow(ids);
    }

    /** The records that name this one, or one that was merged into it, by mention or as a source. */
    public List<RecordId> referrers(RecordId id) {
        return links.referrersOf(id);
    }

    /** For every unit of a record, the number of the revision that gave it its present value. */
    public Map<String, Integer> sinceWhen(RecordId id) {
        var since = new LinkedHashMap<String, Integer>();
        for (RevisionView revision : history(id).reversed()) {
            revision.changed().forEach(path -> since.put(path, revision.number()));
        }
        return since;
    }

    private List<RevisionView> views(List<RevisionEntity> newestFirst) {
        var views = new ArrayList<RevisionView>();
        var before = DraftJson.empty();
        for (RevisionEntity revision : newestFirst.reversed()) {
            var tree = json.tree(revision.kind(), revision.format(), revision.draft());
            views.addFirst(view(revision, UnitTree.changedPaths(before, tree)));
            before = tree;
        }
        return views;
    }

    private RevisionView view(RevisionEntity revision, List<String> changed) {
        var draft = json.read(revision.kind(), revision.format(), revision.draft());
        return new RevisionView(revision.recordId(), revision.number(), revision.kind(), json.kindOf(draft).digest(draft).label(),
                draft, revision.retires(), new ItemId(revision.itemId()), revision.authorName(),
                revision.deciders().stream().map(RevisionEntity.Decider::name).toList(), revision.reason(),
                revision.createdAt(), changed, mergedInto(revision));
    }

    private @Nullable RecordId mergedInto(RevisionEntity revision) {
        return revision.retires() ? items.findById(revision.itemId()).map(ItemEntity::survivorId).orElse(null) : null;
    }

    /** Ids of all active records of a kind. */
    public List<RecordId> all(String kind) {
        return records.findByKindAndState(kind, RecordState.ACTIVE).stream().map(RecordEntity::recordId).toList();
    }
}
