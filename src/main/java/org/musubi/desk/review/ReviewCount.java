package org.musubi.desk.review;

import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.musubi.desk.parts.MenuCount;
import org.musubi.ledger.QueueEntry;
import org.musubi.ledger.ReviewDesk;
import org.springframework.stereotype.Component;

/** How many drafts of others wait for a reviewer. */
@Component
class ReviewCount implements MenuCount {

    private final ReviewDesk desk;

    ReviewCount(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "review";
    }

    @Override
    public long count() {
        return CurrentActor.find().filter(me -> me.is(Roles.REVIEWER)).map(me -> desk.queue().stream()
                .filter(entry -> !entry.own()).mapToInt(QueueEntry::waiting).sum()).orElse(0);
    }
}
