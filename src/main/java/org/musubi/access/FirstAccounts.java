package org.musubi.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.musubi.base.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that somebody can sign in: in the demo profile the demo accounts, elsewhere at the very first start one
 * administrator with a one-time password. Outside the demo profile demo accounts are disabled, also in a database that
 * had them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final AccountRepository accounts;
    private final Accounts service;
    private final PasswordEncoder passwords;
    private final Environment environment;
    private final Clock clock;

    FirstAccounts(AccountRepository accounts, Accounts service, PasswordEncoder passwords, Environment environment, Clock clock) {
        this.accounts = accounts;
        this.service = service;
        this.passwords = passwords;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (Arrays.asList(environment.getActiveProfiles()).contains("demo")) {
            DemoAccounts.ALL.forEach(this::ensure);
            return;
        }
        accounts.findByDemoTrue().forEach(account -> account.enable(false));
        if (accounts.count() == 0) {
            var system = new Actor(AccountId.next(), "Musubi", Set.of(Roles.ADMIN));
            var made = CurrentActor.runAs(system, () -> service.create("admin", "Administrator",
                    Set.of(Roles.READER, Roles.ADMIN)));
            if (made instanceof AccountResult.OneTimePassword once) {
                LOG.warn("First start: sign in as \"{}\" with the one-time password {} and choose another.",
                        once.username(), once.password());
            }
        }
    }

    private void ensure(DemoAccounts.Demo demo) {
        var known = accounts.findByUsername(demo.username());
        if (known.isPresent()) {
            known.get().enable(true);
            return;
        }
        var account = new AccountEntity(AccountId.next(), demo.username(), demo.displayName(), demo.roles(), clock.instant());
        account.password(passwords.encode(demo.password()), false);
        account.markDemo();
        accounts.save(account);
    }
}
