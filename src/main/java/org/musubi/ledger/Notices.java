package org.musubi.ledger;

import java.time.Clock;
import java.util.List;
import org.musubi.base.CurrentActor;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in person is told about their own proposals. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Notices {

    private final NoticeRepository notices;
    private final ItemRepository items;
    private final Clock clock;

    Notices(NoticeRepository notices, ItemRepository items, Clock clock) {
        this.notices = notices;
        this.items = items;
        this.clock = clock;
    }

    /** What the person has to answer or to consent to first, then the newest. */
    @Transactional(readOnly = true)
    public List<Notice> mine(int most) {
        return notices.of(CurrentActor.get().account().value(), PageRequest.of(0, most)).stream().map(notice -> {
            var item = items.findById(notice.itemId().value()).orElseThrow();
            return new Notice(item.itemId(), item.proposalId(), item.recordId(), item.kind(), item.label(), notice.what(),
                    notice.byName(), notice.createdAt(), notice.isNews());
        }).toList();
    }

    public void seenAll() {
        notices.seen(CurrentActor.get().account().value(), clock.instant());
    }
}
