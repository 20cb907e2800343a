package org.musubi.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rebuilds every projection row from the current revisions, for repair and to prove that they carry nothing of their own. */
@Component
class Projections {

    private final RecordRepository records;
    private final RevisionRepository revisions;
    private final LinkBook links;
    private final EvidenceBook evidence;
    private final DraftJson json;

    Projections(RecordRepository records, RevisionRepository revisions, LinkBook links, EvidenceBook evidence, DraftJson json) {
        this.records = records;
        this.revisions = revisions;
        this.links = links;
        this.evidence = evidence;
        this.json = json;
    }

    /** @return how many records were projected */
    @Transactional
    int rebuild() {
        int count = 0;
        for (RecordEntity record : records.findAll()) {
            var kind = json.kind(record.kind());
            links.remove(record.recordId());
            evidence.remove(record.recordId());
            kind.unproject(record.recordId());
            var revision = revisions.find(record.getId(), record.currentNumber()).orElseThrow();
            var draft = json.read(revision.kind(), revision.format(), revision.draft());
            record.call(kind.digest(draft).label());
            if (record.state() == RecordState.ACTIVE) {
                links.write(record.recordId(), json.tree(draft));
                evidence.write(record.recordId(), json.tree(draft));
                kind.project(record.recordId(), draft);
                count++;
            }
        }
        return count;
    }
}
