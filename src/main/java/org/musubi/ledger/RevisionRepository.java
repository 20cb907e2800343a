package org.musubi.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RevisionRepository extends JpaRepository<RevisionEntity, RevisionEntity.Key> {

    @Query("select r from RevisionEntity r where r.key.recordId = :record and r.key.number = :number")
    Optional<RevisionEntity> find(UUID record, int number);

    @Query("select r from RevisionEntity r where r.key.recordId = :record order by r.key.number desc")
    List<RevisionEntity> historyOf(UUID record);

    @Query("select r from RevisionEntity r order by r.createdAt desc, r.key.recordId")
    List<RevisionEntity> latest(Pageable page);
}
