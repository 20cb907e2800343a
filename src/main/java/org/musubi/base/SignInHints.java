package org.musubi.base;

import java.util.List;

/** Accounts a newcomer may try, shown on the sign-in page. A bean of this type exists in the demo profile only. */
@FunctionalInterface
public interface SignInHints {

    List<Hint> hints();

    /**
     * @param userName the name to sign in with
     * @param password in the clear: it is printed for everybody to see
     * @param role     one of {@link Roles}
     */
    record Hint(String userName, String password, String role) {
    }
}
