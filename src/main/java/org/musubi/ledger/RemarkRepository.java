package org.musubi.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RemarkRepository extends JpaRepository<RemarkEntity, UUID> {

    @Query("select r from RemarkEntity r where r.itemId = :item order by r.writtenAt, r.id")
    List<RemarkEntity> ofItem(UUID item);
}
