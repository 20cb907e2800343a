package org.musubi.base;

/** Asks the room that keeps accounts for the name shown to others. */
@FunctionalInterface
public interface AccountNames {

    /** Never blank; a neutral word where the account is unknown. */
    String nameOf(AccountId account);
}
