package org.musubi.desk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.access.AccessLog;
import org.musubi.access.Account;
import org.musubi.access.DemoAccounts;
import org.musubi.base.Roles;
import org.musubi.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class AdminViewTest extends ViewTest {

    @Autowired
    private AccessLog log;

    @Test
    void theAdministratorSeesEveryAccount() {
        as(DemoAccounts.ADMIN);
        go("admin");

        assertThat(GridKt._size(this.<Account>grid())).isEqualTo(DemoAccounts.ALL.size());
    }

    @Test
    void everybodyElseIsToldThatTheyMayNot() {
        for (var person : Set.of(DemoAccounts.READER, DemoAccounts.CLERK, DemoAccounts.CURATOR, DemoAccounts.REVIEWER)) {
            as(person);
            go("admin");

            assertThat(all(AdminView.class)).as(person.username()).isEmpty();
        }
    }

    @Test
    void aNewAccountGetsAOneTimePasswordThatIsShownOnce() {
        as(DemoAccounts.ADMIN);
        go("admin");
        press("New account");
        fill("Name", "Pia Holm");
        fill("User name", "pia");
        fill("Roles", Set.of(Roles.READER, Roles.OFFICE));
        press("Save account");

        assertThat(this.<String>field("One-time password for pia").getValue()).hasSizeGreaterThan(10);
        press("Close");
        assertThat(GridKt._size(this.<Account>grid())).isEqualTo(DemoAccounts.ALL.size() + 1);
    }

    @Test
    void theLogTellsPeopleByUserNameAndRolesInWords() {
        as(DemoAccounts.ADMIN);
        go("admin");
        press("New account");
        fill("Name", "Pia Holm");
        fill("User name", "pia");
        fill("Roles", Set.of(Roles.READER));
        press("Save account");
        press("Close");

        var entry = people.as(DemoAccounts.ADMIN, () -> log.latest(0, 1)).getFirst();
        assertThat(entry.username()).isEqualTo(DemoAccounts.ADMIN.username());
        assertThat(AdminView.detail(entry.detail())).isEqualTo("pia Reader");
    }

    @Test
    void theScreenSpeaksJapanese() {
        as(DemoAccounts.ADMIN, Locale.JAPANESE);
        go("admin");

        assertThat(screen()).contains("管理", "アカウントを作成");
    }
}
