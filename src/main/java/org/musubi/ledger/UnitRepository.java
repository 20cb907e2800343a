package org.musubi.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<UnitEntity, UnitEntity.Key> {

    @Query("select u from UnitEntity u where u.key.itemId = :item and u.latest = true")
    List<UnitEntity> latestOf(UUID item);

    @Query("select u from UnitEntity u where u.key.itemId = :item order by u.key.path, u.key.edition")
    List<UnitEntity> allOf(UUID item);
}
