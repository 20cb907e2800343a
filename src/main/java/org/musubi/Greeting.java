package org.musubi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.musubi.access.DemoAccounts;
import org.musubi.base.Roles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Tells who started Musubi that it answers, and where: writes the file named by {@code musubi.ready-file}, whose first
 * line is the address. In the demo profile the accounts to try follow.
 */
@Component
@ConditionalOnProperty("musubi.ready-file")
class Greeting {

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() throws IOException {
        var file = Path.of(environment.getRequiredProperty("musubi.ready-file"));
        // Written beside and moved: who waits for the file must never read half of it.
        var next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), text());
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private String text() {
        var address = "http://localhost:" + environment.getProperty("local.server.port") + "\n";
        return environment.acceptsProfiles(Profiles.of("demo")) ? address + accounts() : address;
    }

    private static String accounts() {
        return DemoAccounts.ALL.stream().map(Greeting::account).collect(Collectors.joining("", "\nAccounts to try:\n", ""));
    }

    private static String account(DemoAccounts.Demo account) {
        var roles = account.roles().stream()
                .filter(role -> !role.equals(Roles.READER) || account.roles().size() == 1)
                .sorted(Comparator.comparing(Roles.ALL::indexOf))
                .map(role -> role.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "  %-10s password %-20s %s%n".formatted(account.username(), account.password(), roles);
    }
}
