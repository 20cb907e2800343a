package org.musubi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.base.AccountId;
import org.musubi.base.Roles;
import org.musubi.testing.DatabaseTest;
import org.musubi.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;

@DatabaseTest
class AccountsTest {

    @Autowired
    private Accounts accounts;
    @Autowired
    private AccessLog log;
    @Autowired
    private DaoAuthenticationProvider signIn;
    @Autowired
    private People people;

    private AccountResult.OneTimePassword create(String username) {
        return (AccountResult.OneTimePassword) people.as(DemoAccounts.ADMIN,
                () -> accounts.create(username, "Pia Holm", Set.of(Roles.READER)));
    }

    private void signIn(String username, String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    @Test
    void aNewAccountSignsInWithItsOneTimePasswordAndMustChangeIt() {
        var once = create("pia");

        signIn("PIA", once.password());
        assertThat(people.as(DemoAccounts.ADMIN, accounts::all)).filteredOn(account -> account.username().equals("pia"))
                .singleElement().satisfies(account -> {
                    assertThat(account.mustChangePassword()).isTrue();
                    assertThat(account.roles()).containsExactly(Roles.READER);
                });
        assertThatThrownBy(() -> signIn("pia", "guess")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void userNamesAreTakenWhateverTheirCase() {
        create("pia");

        assertThat(people.as(DemoAccounts.ADMIN, () -> accounts.create(" Pia ", "Another", Set.of(Roles.READER))))
                .isEqualTo(new AccountResult.UsernameTaken("pia"));
    }

    @Test
    void aDisabledAccountStaysOutside() {
        people.as(DemoAccounts.ADMIN, () -> accounts.enable(idOf(DemoAccounts.CLERK), false));

        assertThatThrownBy(() -> signIn("clerk", DemoAccounts.CLERK.password())).isInstanceOf(DisabledException.class);
    }

    @Test
    void theLastAdministratorStays() {
        var self = idOf(DemoAccounts.ADMIN);

        assertThat(people.as(DemoAccounts.ADMIN, () -> accounts.enable(self, false)))
                .isEqualTo(new AccountResult.LastAdministrator());
        assertThat(people.as(DemoAccounts.ADMIN, () -> accounts.describe(self, "Tomas", Set.of(Roles.READER))))
                .isEqualTo(new AccountResult.LastAdministrator());
    }

    @Test
    void anOwnPasswordIsChangedWithThePresentOneOnly() {
        assertThat(people.as(DemoAccounts.READER, () -> accounts.changeOwnPassword("wrong", "long enough for all")))
                .isEqualTo(new AccountResult.WrongPassword());
        assertThat(people.as(DemoAccounts.READER, () -> accounts.changeOwnPassword("reader-reader", "short")))
                .isEqualTo(new AccountResult.PasswordTooShort(Accounts.SHORTEST_PASSWORD));
        assertThat(people.as(DemoAccounts.READER, () -> accounts.changeOwnPassword("reader-reader", "long enough for all")))
                .isEqualTo(new AccountResult.Done());

        signIn("reader", "long enough for all");
    }

    @Test
    void whatAdministratorsDoIsLoggedAndOnlyTheyReadIt() {
        create("pia");

        assertThat(people.as(DemoAccounts.ADMIN, () -> log.latest(0, 10))).extracting(AccessLog.Entry::what).contains("ACCOUNT_CREATED");
        assertThatThrownBy(() -> people.as(DemoAccounts.REVIEWER, () -> log.latest(0, 10))).isInstanceOf(AccessDeniedException.class);
    }

    private AccountId idOf(DemoAccounts.Demo person) {
        return people.actor(person).account();
    }
}
