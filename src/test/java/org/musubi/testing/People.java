package org.musubi.testing;

import java.util.function.Supplier;
import org.musubi.access.DemoAccounts;
import org.musubi.access.DemoAccounts.Demo;
import org.musubi.base.AccountId;
import org.musubi.base.Actor;
import org.musubi.base.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the demonstration, in whose name a data test acts: {@code people.as(DemoAccounts.CURATOR, () -> …)}. */
public final class People {

    /** Work that answers nothing. */
    @FunctionalInterface
    public interface Work {
        void run();
    }

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <T> T as(Demo person, Supplier<T> work) {
        return CurrentActor.runAs(actor(person), work);
    }

    public void as(Demo person, Work work) {
        CurrentActor.runAs(actor(person), () -> {
            work.run();
            return true;
        });
    }

    public Actor actor(Demo person) {
        var id = jdbc.sql("SELECT id FROM account WHERE username = ?").param(person.username()).query(java.util.UUID.class).single();
        return new Actor(new AccountId(id), person.displayName(), person.roles());
    }

    /** Gives everybody an account; the password is not hashed, since hashing is meant to take its time. */
    void settle() {
        for (Demo person : DemoAccounts.ALL) {
            var id = AccountId.next().value();
            jdbc.sql("""
                    INSERT INTO account (id, username, display_name, password_hash, must_change_password, enabled, demo, created_at, version)
                    VALUES (?, ?, ?, ?, FALSE, TRUE, TRUE, CURRENT_TIMESTAMP, 0)""")
                    .params(id, person.username(), person.displayName(), "{noop}" + person.password()).update();
            person.roles().forEach(role -> jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (?, ?)").params(id, role).update());
        }
    }
}
