package org.musubi.ledger;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ItemRepository extends JpaRepository<ItemEntity, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from ItemEntity i where i.id = :id")
    Optional<ItemEntity> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from ItemEntity i where i.id in :ids order by i.id")
    List<ItemEntity> lockAll(Collection<UUID> ids);

    List<ItemEntity> findByProposalIdOrderByPositionAscIdAsc(UUID proposal);

    @Query("select i from ItemEntity i where i.recordId = :record and i.state in :states order by i.createdAt")
    List<ItemEntity> ofRecord(UUID record, Collection<ItemState> states);

    @Query("select i from ItemEntity i where i.proposalId = :proposal and i.action = org.musubi.ledger.Action.MERGE"
            + " and i.survivorId = :survivor")
    List<ItemEntity> mergesInto(UUID survivor, UUID proposal);

    /** The records that a proposal makes of parts of others. */
    @Query("select i from ItemEntity i where i.proposalId = :proposal and i.splitFrom is not null")
    List<ItemEntity> splitOff(UUID proposal);

    @Query("select i from ItemEntity i where i.proposalId = :proposal and i.action = org.musubi.ledger.Action.CHANGE"
            + " and i.recordId = :record")
    List<ItemEntity> changesOf(UUID record, UUID proposal);

    @Query("select i from ItemEntity i where i.recordId in :records and i.action = org.musubi.ledger.Action.CREATE")
    List<ItemEntity> creationsOf(Collection<UUID> records);

    @Query("select i from ItemEntity i where i.kind = :kind and i.state in :states"
            + " and (i.earliest is null or i.earliest <= :latest) and (i.latest is null or i.latest >= :earliest)")
    List<ItemEntity> overlapping(String kind, Collection<ItemState> states, LocalDate earliest, LocalDate latest,
                                 Pageable page);

    @Query("select i from ItemEntity i where i.state in :states and i.draft like concat('%', :words, '%')")
    List<ItemEntity> withWords(String words, Collection<ItemState> states);

    @Query("select max(i.position) from ItemEntity i where i.proposalId = :proposal")
    Optional<Integer> lastPosition(UUID proposal);

    @Query("select i from ItemEntity i where i.authorId = :author and i.state in :states order by i.updatedAt desc")
    List<ItemEntity> ofAuthor(UUID author, Collection<ItemState> states, Pageable page);

    @Query("select i from ItemEntity i where i.kind in :kinds and i.action = org.musubi.ledger.Action.CREATE and i.state in :states"
            + " order by i.createdAt desc, i.id desc")
    List<ItemEntity> openCreations(Collection<String> kinds, Collection<ItemState> states, Pageable page);
}
