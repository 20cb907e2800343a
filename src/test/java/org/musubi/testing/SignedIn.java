package org.musubi.testing;

import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Where it is kept who is signed in. Every application has a keeper of its own and the last one started has the floor, so a test
 * of an earlier one gives it back before it signs anybody in.
 */
final class SignedIn {

    private SignedIn() {
    }

    static void in(ApplicationContext application) {
        SecurityContextHolder.setContextHolderStrategy(application.getBean(SecurityContextHolderStrategy.class));
    }
}
