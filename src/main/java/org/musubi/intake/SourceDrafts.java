package org.musubi.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.WrittenDate;
import org.musubi.intake.reading.EventDate;
import org.musubi.intake.reading.Reading;
import org.musubi.intake.reading.Value;
import org.musubi.ledger.Basis;
import org.musubi.ledger.Cited;
import org.musubi.ledger.Mention;
import org.musubi.sources.SourceDraft;
import org.musubi.sources.SourceType;
import org.musubi.text.Blanks;

/** Makes the draft of the source record from what a document says about itself. Nothing is invented: all but the title may be absent. */
final class SourceDrafts {

    private static final int LONGEST_TITLE = 120;

    private SourceDrafts() {
    }

    static SourceDraft draft(Reading reading, ReadingChoice choice, String title, Quotes quotes) {
        var said = reading.source();
        var titled = Optional.ofNullable(said.title()).map(value -> one("/title", value, quotes)).orElse(Cited.given(title));
        boolean page = said.url() != null || said.pageId() != null || !reading.furniture().isEmpty();
        var type = page ? Cited.of(SourceType.WEB_PAGE, Basis.INFERRED, quotes.citations("/type", said.pageId() != null
                ? said.pageId().span() : reading.furniture().isEmpty() ? null : reading.furniture().getFirst().span())) : null;
        var owner = choice.owner() == null && choice.ownerLink() == null ? null
                : Cited.given(new Mention(choice.owner(), null, null, choice.ownerLink()));
        var language = choice.language() != null ? Cited.given(choice.language())
                : reading.language().equals("und") ? null : Cited.of(reading.language(), Basis.INFERRED, List.of());
        return new SourceDraft(titled, null, type, one("/publisher", said.publisher(), quotes), owner, language,
                one("/pageId", said.pageId(), quotes), date(said.issued(), quotes), one("/url", said.url(), quotes), null,
                List.of(new Cited<>(quotes.id("/texts"), quotes.text(), Basis.GIVEN, List.of(), List.of())), null);
    }

    private static <T> @Nullable Cited<T> one(String path, @Nullable Value<T> value, Quotes quotes) {
        return value == null ? null : Cited.of(value.value(), value.basis(), quotes.citations(path, value.span()));
    }

    private static @Nullable Cited<WrittenDate> date(@Nullable EventDate date, Quotes quotes) {
        return date == null || date.isUndated() ? null
                : Cited.of(new WrittenDate(date.raw(), date.edtf(), date.basis(), date.bounds(), date.anchor()), Basis.STATED,
                        quotes.citations("/issued", date.span()));
    }

    /** The title a document gives itself, else the name of its file, else its first words. */
    static String title(@Nullable Value<String> said, @Nullable String fileName, String text) {
        if (said != null && !Blanks.isBlank(said.value())) {
            return cut(said.value());
        }
        if (fileName != null && !Blanks.isBlank(fileName)) {
            int dot = fileName.lastIndexOf('.');
            return cut(dot > 0 ? fileName.substring(0, dot) : fileName);
        }
        return cut(text.lines().filter(line -> !Blanks.isBlank(line)).findFirst().map(Blanks::strip).orElse("?"));
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_TITLE ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** What a curator has made of the draft, with everything untouched as it is read today. */
    static SourceDraft merge(SourceDraft base, SourceDraft mine, SourceDraft read) {
        return new SourceDraft(one(base.title(), mine.title(), read.title()), one(base.rawTitle(), mine.rawTitle(), read.rawTitle()),
                one(base.type(), mine.type(), read.type()), one(base.publisher(), mine.publisher(), read.publisher()),
                one(base.owner(), mine.owner(), read.owner()), one(base.language(), mine.language(), read.language()),
                one(base.pageId(), mine.pageId(), read.pageId()), one(base.issued(), mine.issued(), read.issued()),
                one(base.url(), mine.url(), read.url()), one(base.accessed(), mine.accessed(), read.accessed()),
                base.texts().equals(mine.texts()) ? read.texts() : mine.texts(), one(base.note(), mine.note(), read.note()));
    }

    private static <T> @Nullable Cited<T> one(@Nullable Cited<T> base, @Nullable Cited<T> mine, @Nullable Cited<T> read) {
        return Objects.equals(base, mine) ? read : mine;
    }
}
