package org.musubi.ledger;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RecordRepository extends JpaRepository<RecordEntity, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RecordEntity r where r.id = :id")
    Optional<RecordEntity> lock(UUID id);

    /** Locks them in one order, so that two who lock do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RecordEntity r where r.id in :ids order by r.id")
    List<RecordEntity> lockAll(Collection<UUID> ids);

    List<RecordEntity> findByKindAndState(String kind, RecordState state);

    @Query("select r from RecordEntity r where r.kind = :kind and r.state = org.musubi.ledger.RecordState.ACTIVE"
            + " and lower(r.label) like :words escape '!' order by r.label, r.id")
    List<RecordEntity> search(String kind, String words, Pageable page);
}
