package org.musubi.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<NoticeEntity, UUID> {

    @Query("select n from NoticeEntity n where n.accountId = :account order by n.createdAt desc, n.id desc")
    List<NoticeEntity> of(UUID account, Pageable page);

    @Modifying
    @Query("update NoticeEntity n set n.seenAt = :now where n.accountId = :account and n.seenAt is null")
    void seen(UUID account, Instant now);
}
