package org.musubi.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<NoticeEntity, UUID> {

    /** What waits for an answer or a consent first, then refusals not seen yet, then the newest. */
    @Query("""
            select n from NoticeEntity n, ItemEntity i where i.id = n.itemId and n.accountId = :account
            order by case when n.what = org.musubi.ledger.NoticeType.RETURNED and i.state = org.musubi.ledger.ItemState.RETURNED then 0
                          when n.what = org.musubi.ledger.NoticeType.AMENDED and i.state = org.musubi.ledger.ItemState.SUBMITTED then 1
                          when n.seenAt is null and n.what <> org.musubi.ledger.NoticeType.APPROVED then 2
                          else 3 end, n.createdAt desc, n.id desc""")
    List<NoticeEntity> of(UUID account, Pageable page);

    @Modifying
    @Query("update NoticeEntity n set n.seenAt = :now where n.accountId = :account and n.seenAt is null")
    void seen(UUID account, Instant now);
}
