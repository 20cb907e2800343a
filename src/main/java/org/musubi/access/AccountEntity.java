package org.musubi.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.springframework.data.domain.Persistable;

/** A person's way in. */
@Entity
@Table(name = "account")
class AccountEntity implements Persistable<UUID> {

    @Id
    private UUID id;
    private String username;
    @Column(name = "display_name")
    private String displayName;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "must_change_password")
    private boolean mustChangePassword;
    private boolean enabled = true;
    private @Nullable String language;
    private boolean demo;
    @Column(name = "created_at")
    private Instant createdAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new LinkedHashSet<>();
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {
    }

    AccountEntity(AccountId id, String username, String displayName, Set<String> roles, Instant now) {
        this.id = id.value();
        this.username = username;
        this.displayName = displayName;
        this.roles = new LinkedHashSet<>(roles);
        this.createdAt = now;
    }

    /** @param oneTime whether its owner must choose another at the next sign-in */
    void password(String hash, boolean oneTime) {
        passwordHash = hash;
        mustChangePassword = oneTime;
    }

    void describe(String newDisplayName, Set<String> newRoles) {
        displayName = newDisplayName;
        roles.clear();
        roles.addAll(newRoles);
    }

    void enable(boolean yes) {
        enabled = yes;
    }

    void speak(@Nullable String tag) {
        language = tag;
    }

    void markDemo() {
        demo = true;
    }

    Actor actor() {
        return new Actor(new AccountId(id), displayName, roles);
    }

    Account view() {
        return new Account(new AccountId(id), username, displayName, new TreeSet<>(roles), enabled, mustChangePassword,
                demo, language, createdAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isDemo() {
        return demo;
    }

    Set<String> roles() {
        return roles;
    }
}
