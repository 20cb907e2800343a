package org.musubi.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<DecisionEntity, UUID> {

    @Query("select d from DecisionEntity d where d.itemId = :item order by d.decidedAt, d.id")
    List<DecisionEntity> ofItem(UUID item);
}
