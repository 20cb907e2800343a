package org.musubi.access;

import java.util.List;
import java.util.Set;
import org.musubi.base.Roles;

/** The accounts of the demo profile; nowhere else do they exist. The password of each is its user name twice. */
public final class DemoAccounts {

    /** A demo account and what it is for. */
    public record Demo(String username, String displayName, Set<String> roles) {

        public String password() {
            return username + "-" + username;
        }
    }

    public static final Demo CURATOR = new Demo("curator", "Mio Katagiri", Set.of(Roles.READER, Roles.CURATOR));
    public static final Demo REVIEWER = new Demo("reviewer", "Lin Yue", Set.of(Roles.READER, Roles.REVIEWER));
    public static final Demo CLERK = new Demo("clerk", "Anna Berg", Set.of(Roles.READER, Roles.OFFICE));
    public static final Demo READER = new Demo("reader", "Jisoo Han", Set.of(Roles.READER));
    public static final Demo ADMIN = new Demo("admin", "Tomas Novak", Set.of(Roles.READER, Roles.ADMIN));

    /** A second reviewer and curator, so that an amended unit finds someone to decide it. */
    public static final Demo SECOND = new Demo("editor", "Sofia Ricci", Set.of(Roles.READER, Roles.CURATOR, Roles.REVIEWER));

    public static final List<Demo> ALL = List.of(CURATOR, REVIEWER, CLERK, SECOND, READER, ADMIN);

    private DemoAccounts() {
    }
}
