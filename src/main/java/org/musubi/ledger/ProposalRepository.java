package org.musubi.ledger;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRepository extends JpaRepository<ProposalEntity, UUID> {
}
