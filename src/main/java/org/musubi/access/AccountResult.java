package org.musubi.access;

/** What became of an attempt to change an account. */
public sealed interface AccountResult {

    record Done() implements AccountResult {
    }

    /** A password that is shown once and must be changed at the first sign-in. */
    record OneTimePassword(String username, String password) implements AccountResult {
    }

    record UsernameTaken(String username) implements AccountResult {
    }

    /** The present password was not the one given. */
    record WrongPassword() implements AccountResult {
    }

    /** @param least how many characters a password must have */
    record PasswordTooShort(int least) implements AccountResult {
    }

    /** The last administrator can neither be disabled nor lose the role. */
    record LastAdministrator() implements AccountResult {
    }
}
