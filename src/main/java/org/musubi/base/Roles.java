package org.musubi.base;

import java.util.List;

/** The roles of {@code docs/roles.md}, as they stand in authorities ({@code ROLE_} is added by Spring Security). */
public final class Roles {

    public static final String READER = "READER";
    public static final String OFFICE = "OFFICE";
    public static final String CURATOR = "CURATOR";
    public static final String REVIEWER = "REVIEWER";
    public static final String ADMIN = "ADMIN";

    public static final List<String> ALL = List.of(READER, OFFICE, CURATOR, REVIEWER, ADMIN);

    private Roles() {
    }
}
