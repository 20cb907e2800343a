package org.musubi.access;

import java.util.Collection;
import java.util.List;
import org.musubi.base.Actor;
import org.musubi.base.ActorPrincipal;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in person, as Spring Security keeps them in the session. */
final class AccountPrincipal implements UserDetails, ActorPrincipal, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final String username;
    private String passwordHash;
    private final boolean enabled;

    AccountPrincipal(AccountEntity account) {
        this.actor = account.actor();
        this.username = account.username();
        this.passwordHash = account.passwordHash();
        this.enabled = account.isEnabled();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(actor.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountPrincipal principal && principal.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
