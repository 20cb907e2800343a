package org.musubi.register.party;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.ledger.Mention;
import org.musubi.names.OfficeCode;
import org.musubi.names.OfficeWords;

/**
 * An office somebody held.
 *
 * @param title  as written, such as {@code 市長} or {@code Vice Mayor}; a former one stays 元市長, a mistranslated one as it is
 * @param office what it comes to, where somebody said so; null where only the words are known
 * @param of     the place or body it is an office of
 * @param period when it was held: from one day to another, open at either end; or when it is known to have been held, often one day,
 *               the day of the event that names it
 */
public record Office(String title, @Nullable OfficeCode office, @Nullable Mention of, @Nullable WrittenDate period) {

    public Office(String title, @Nullable Mention of, @Nullable WrittenDate period) {
        this(title, null, of, period);
    }

    /** What it comes to: as somebody said, else as its words say. */
    public Optional<OfficeCode> meaning() {
        return Optional.ofNullable(office).or(() -> OfficeWords.read(title).map(OfficeWords.Reading::code));
    }

    /** Whether the words say that it was held before, and no longer. */
    public boolean former() {
        return OfficeWords.read(title).map(OfficeWords.Reading::former).orElse(false);
    }
}
