package org.musubi.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The sign-ins of programs that send name and password with every request. A password is hashed once in {@link #KEPT}, since
 * hashing takes its time on purpose; the account itself is looked at each time, so that a disabled one, a taken role or a new
 * password counts at once. Of the password only a keyed digest is kept, under a key that nobody but this process ever had.
 */
final class RecentSignIns implements AuthenticationManager {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 1000;
    private static final String DIGEST = "HmacSHA256";

    private record Recent(String passwordHash, Instant until) {
    }

    private final AuthenticationManager slow;
    private final UserDetailsService accounts;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Recent> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Recent> eldest) {
            return size() > MOST;
        }
    };

    RecentSignIns(AuthenticationManager slow, UserDetailsService accounts, Clock clock) {
        this.slow = slow;
        this.accounts = accounts;
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var digest = digest(attempt.getName() + "\0" + attempt.getCredentials());
        var known = known(digest);
        if (known != null) {
            var account = account(attempt.getName());
            if (account != null && account.isEnabled() && known.passwordHash().equals(account.getPassword())) {
                return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
            }
        }
        var signedIn = slow.authenticate(attempt);
        var account = account(attempt.getName());
        if (account != null && account.getPassword() != null) {
            keep(digest, new Recent(account.getPassword(), clock.instant().plus(KEPT)));
        }
        return signedIn;
    }

    private @Nullable UserDetails account(String name) {
        try {
            return accounts.loadUserByUsername(name);
        } catch (UsernameNotFoundException e) {
            return null;
        }
    }

    private synchronized @Nullable Recent known(String digest) {
        var found = recent.get(digest);
        if (found != null && found.until().isBefore(clock.instant())) {
            recent.remove(digest);
            return null;
        }
        return found;
    }

    private synchronized void keep(String digest, Recent one) {
        recent.put(digest, one);
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, e);
        }
    }
}
