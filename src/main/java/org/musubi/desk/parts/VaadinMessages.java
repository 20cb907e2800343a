package org.musubi.desk.parts;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musubi.base.Languages;
import org.musubi.base.Messages;
import org.springframework.stereotype.Component;

/**
 * Gives Vaadin the languages and sentences of the house. Vaadin's own provider would fall back to the language of the
 * machine before it takes the default file, and would count only the languages that have a file name of their own.
 */
@Component
class VaadinMessages implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.SPOKEN;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Messages.text(locale, key, params);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Messages.all(locale);
    }
}
