package org.musubi.base;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of the user interface, by key and language, from {@code vaadin-i18n/translations*.properties}.
 * Placeholders are those of ICU, plurals included: <code>{0,plural,one{# draft} other{# drafts}}</code>; a whole number is
 * grouped as the language does it, so a year is passed as text. A key that does not exist is shown as {@code !key!}.
 */
public final class Messages {

    private static final Map<Locale, Map<String, String>> BUNDLES = load();
    private static final Map<Entry, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private record Entry(Locale locale, String key) {
    }

    private Messages() {
    }

    /** The sentence of the key, in the spoken language nearest to the locale. */
    public static String text(Locale locale, String key, Object... arguments) {
        var spoken = Languages.nearest(locale);
        var pattern = BUNDLES.get(spoken).get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        if (arguments.length == 0) {
            return pattern;
        }
        var format = FORMATS.computeIfAbsent(new Entry(spoken, key), entry -> new MessageFormat(pattern, entry.locale()));
        // An ICU format is not safe for threads; its copy costs far less than reading the pattern again.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** The sentence of the key, empty where it does not exist. */
    public static Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(BUNDLES.get(Languages.nearest(locale)).get(key));
    }

    /** All keys and patterns of a spoken language. */
    public static Map<String, String> all(Locale locale) {
        return BUNDLES.get(Languages.nearest(locale));
    }

    private static Map<Locale, Map<String, String>> load() {
        var bundles = new HashMap<Locale, Map<String, String>>();
        for (var locale : Languages.SPOKEN) {
            bundles.put(locale, load(locale.equals(Languages.SPOKEN.getFirst()) ? "" : "_" + locale.getLanguage()));
        }
        return Map.copyOf(bundles);
    }

    private static Map<String, String> load(String suffix) {
        var name = "/vaadin-i18n/translations" + suffix + ".properties";
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
