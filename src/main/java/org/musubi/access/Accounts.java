package org.musubi.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.base.AccountId;
import org.musubi.base.AccountNames;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping accounts. Takes effect at once and is logged. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class Accounts implements AccountNames {

    public static final int SHORTEST_PASSWORD = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int ONE_TIME_LENGTH = 14;

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AccessLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(AccountRepository accounts, PasswordEncoder passwords, AccessLog log, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Account> all() {
        return accounts.findAllByOrderByUsername().stream().map(AccountEntity::view).toList();
    }

    /** Makes an account with a one-time password. User names are compared without regard to case. */
    public AccountResult create(String username, String displayName, Set<String> roles) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (accounts.findByUsername(name).isPresent()) {
            return new AccountResult.UsernameTaken(name);
        }
        var account = new AccountEntity(AccountId.next(), name, displayName.strip(), roles, clock.instant());
        String password = oneTimePassword();
        account.password(passwords.encode(password), true);
        accounts.save(account);
        log.write(actorName(), "ACCOUNT_CREATED", name + " " + roles);
        return new AccountResult.OneTimePassword(name, password);
    }

    public AccountResult describe(AccountId id, String displayName, Set<String> roles) {
        var account = accounts.findById(id.value()).orElseThrow();
        if (!roles.contains(Roles.ADMIN) && isLastAdministrator(account)) {
            return new AccountResult.LastAdministrator();
        }
        account.describe(displayName.strip(), roles);
        log.write(actorName(), "ACCOUNT_CHANGED", account.username() + " " + roles);
        return new AccountResult.Done();
    }

    public AccountResult enable(AccountId id, boolean enabled) {
        var account = accounts.findById(id.value()).orElseThrow();
        if (!enabled && isLastAdministrator(account)) {
            return new AccountResult.LastAdministrator();
        }
        account.enable(enabled);
        log.write(actorName(), enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", account.username());
        return new AccountResult.Done();
    }

    public AccountResult resetPassword(AccountId id) {
        var account = accounts.findById(id.value()).orElseThrow();
        String password = oneTimePassword();
        account.password(passwords.encode(password), true);
        log.write(actorName(), "PASSWORD_RESET", account.username());
        return new AccountResult.OneTimePassword(account.username(), password);
    }

    @PreAuthorize("isAuthenticated()")
    public AccountResult changeOwnPassword(String present, String wanted) {
        var account = accounts.findById(CurrentActor.get().account().value()).orElseThrow();
        if (!passwords.matches(present, account.passwordHash())) {
            return new AccountResult.WrongPassword();
        }
        if (wanted.length() < SHORTEST_PASSWORD) {
            return new AccountResult.PasswordTooShort(SHORTEST_PASSWORD);
        }
        account.password(passwords.encode(wanted), false);
        log.write(account.username(), "PASSWORD_CHANGED", null);
        return new AccountResult.Done();
    }

    /** The signed-in person's own account. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Account own() {
        return accounts.findById(CurrentActor.get().account().value()).orElseThrow().view();
    }

    /** @param tag of the interface, null to let the browser decide */
    @PreAuthorize("isAuthenticated()")
    public void speak(@Nullable String tag) {
        accounts.findById(CurrentActor.get().account().value()).orElseThrow().speak(tag);
    }

    /** How many other people could decide what the signed-in person writes; 0 means that the office needs another. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public int otherReviewers() {
        return accounts.countOthersWithRole(Roles.REVIEWER, CurrentActor.get().account().value());
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public String nameOf(AccountId account) {
        return accounts.findById(account.value()).map(found -> found.view().displayName()).orElse("?");
    }

    private boolean isLastAdministrator(AccountEntity account) {
        return account.roles().contains(Roles.ADMIN)
                && accounts.countOthersWithRole(Roles.ADMIN, account.getId()) == 0;
    }

    /** The user name, which is what the log tells people by at the sign-in too. */
    private String actorName() {
        var me = CurrentActor.get();
        return accounts.findById(me.account().value()).map(AccountEntity::username).orElse(me.name());
    }

    private String oneTimePassword() {
        return random.ints(ONE_TIME_LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
