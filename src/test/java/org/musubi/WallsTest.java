package org.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class WallsTest {

    /** The floors of docs/architecture.md. A room knows only rooms on lower floors. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("chronology", 1), Map.entry("names", 1), Map.entry("text", 1), Map.entry("base", 1),
            Map.entry("access", 2), Map.entry("ledger", 2),
            Map.entry("register", 3), Map.entry("sources", 3),
            Map.entry("reconciliation", 4), Map.entry("intake", 5),
            Map.entry("desk", 6), Map.entry("sampledata", 6));

    private static final Set<String> PLAIN_JAVA = Set.of("org.musubi.chronology", "org.musubi.names", "org.musubi.text",
            "org.musubi.intake.reading");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.musubi");

    @Test
    void roomsShowOnlyTheirRootsAndNamedInterfacesAndFormNoCycle() {
        ApplicationModules.of(MusubiApplication.class).verify();
    }

    @Test
    void noRoomKnowsOneOnItsOwnOrAHigherFloor() {
        var upward = new TreeSet<String>();
        for (JavaClass from : CLASSES) {
            String room = roomOf(from);
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String other = roomOf(dependency.getTargetClass().getBaseComponentType());
                if (!room.isEmpty() && !other.isEmpty() && !room.equals(other) && floor(room) <= floor(other)) {
                    upward.add(dependency.getDescription());
                }
            });
        }

        assertThat(upward).isEmpty();
    }

    @Test
    void roomsOfPlainJavaKnowNeitherSpringNorPersistenceNorVaadin() {
        var bound = new TreeSet<String>();
        for (JavaClass from : CLASSES) {
            // The note that opens a package to other rooms is for the reader of the walls, not part of its code.
            if (!from.getSimpleName().equals("package-info")
                    && PLAIN_JAVA.stream().anyMatch(from.getPackageName()::startsWith)) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency.getTargetClass().getPackageName()
                                .matches("(org\\.springframework|jakarta\\.persistence|org\\.hibernate|com\\.vaadin).*"))
                        .forEach(dependency -> bound.add(dependency.getDescription()));
            }
        }

        assertThat(bound).isEmpty();
    }

    @Test
    void viewsArePrivateToTheirDesk() {
        var open = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith("com.vaadin.flow.router.Route"))
                .filter(type -> !type.getPackageName().equals("org.musubi.desk.parts"))
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(JavaClass::getName).toList();

        assertThat(open).isEmpty();
    }

    private static int floor(String room) {
        assertThat(FLOORS).as("the floor of every room is written down").containsKey(room);
        return FLOORS.get(room);
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.musubi.")) {
            return "";
        }
        String room = name.substring("org.musubi.".length());
        int dot = room.indexOf('.');
        return dot < 0 ? room : room.substring(0, dot);
    }
}
