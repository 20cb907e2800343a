package org.musubi.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByUsername(String username);

    List<AccountEntity> findAllByOrderByUsername();

    List<AccountEntity> findByDemoTrue();

    @Query("select count(a) from AccountEntity a join a.roles r where r = :role and a.enabled and a.id <> :except")
    int countOthersWithRole(String role, UUID except);
}
