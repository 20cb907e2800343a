package org.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.base.Languages;
import org.musubi.base.Messages;

class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");

    /** A whole key given to {@code t("…")} or {@code Messages.text(locale, "…")}; keys put together from parts end in a dot. */
    private static final Pattern USED = Pattern.compile("(?:(?<![A-Za-z])t\\(|Messages\\.(?:text|find)\\([^,\"]*, )\"([a-zA-Z][\\w.-]*)\"(?=[,)])");
    /** The title in the navigation is a key, too. */
    private static final Pattern MENU_TITLE = Pattern.compile("@Menu\\([^)]*title = \"([^\"]+)\"");

    @Test
    void everyKeyStandsInEveryLanguage() {
        var english = Messages.all(Locale.ENGLISH).keySet();

        for (Locale language : Languages.SPOKEN) {
            assertThat(new TreeSet<>(Messages.all(language).keySet())).as(language.toString()).isEqualTo(new TreeSet<>(english));
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path bundle : bundles.toList()) {
                assertThat(Files.readAllLines(bundle)).as(bundle.toString())
                        .filteredOn(line -> line.matches("[\\w.-]+ ?=.*")).extracting(line -> line.split(" ?=", 2)[0]).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void nothingIsBlank() {
        for (Locale language : Languages.SPOKEN) {
            assertThat(Messages.all(language)).as(language.toString()).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @Test
    void everyPatternIsReadAndTakesTheSameArguments() {
        var english = Messages.all(Locale.ENGLISH);
        for (Locale language : Languages.SPOKEN) {
            for (Map.Entry<String, String> entry : Messages.all(language).entrySet()) {
                var here = new MessageFormat(entry.getValue(), language).getArgumentNames();
                var there = new MessageFormat(english.getOrDefault(entry.getKey(), ""), Locale.ENGLISH).getArgumentNames();
                assertThat(here).as(entry.getKey() + " in " + language).isEqualTo(there);
            }
        }
    }

    @Test
    void everyKeyThatTheProgramNamesExists() throws IOException {
        var known = Messages.all(Locale.ENGLISH).keySet();
        var unknown = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                keysIn(Files.readString(file)).stream().filter(key -> !known.contains(key) && !isPrefix(key, known))
                        .forEach(key -> unknown.add(SOURCES.relativize(file) + ": " + key));
            }
        }

        assertThat(unknown).isEmpty();
    }

    /** Words of a vocabulary: the program names the beginning, the constant is the end. */
    private static boolean isPrefix(String key, Set<String> known) {
        return known.stream().anyMatch(longer -> longer.startsWith(key + "."));
    }

    private static List<String> keysIn(String source) {
        var keys = new ArrayList<String>();
        for (Pattern pattern : List.of(USED, MENU_TITLE)) {
            pattern.matcher(source).results().map(match -> match.group(1)).filter(key -> key.contains(".")).forEach(keys::add);
        }
        return keys;
    }
}
