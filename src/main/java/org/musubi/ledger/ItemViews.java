package org.musubi.ledger;

/** Makes the read record of an item. */
final class ItemViews {

    private ItemViews() {
    }

    static ItemView of(ItemEntity item, DraftJson json) {
        return new ItemView(item.itemId(), item.proposalId(), item.recordId(), item.kind(), item.action(), item.state(),
                item.baseNumber(), json.read(item.kind(), item.format(), item.draft()), item.authorId(), item.reason(),
                item.label(), item.earliest(), item.latest(), item.doubts(), item.position(), item.updatedAt(),
                item.submittedAt(), item.version(), item.survivorId());
    }
}
