package org.musubi.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.ledger.Citation;
import org.musubi.ledger.CitationId;
import org.musubi.ledger.Confidence;
import org.musubi.ledger.RecordId;
import org.musubi.ledger.SourceTextId;
import org.musubi.ledger.Stance;
import org.musubi.text.Blanks;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;

/**
 * Quotes from the stored text of one import. What is made from the same words has the same id each time, so that a later reading
 * can be compared with what a curator made of an earlier one.
 */
final class Quotes {

    private final ImportId imported;
    private final RecordId source;
    private final SourceTextId text;
    private final CodePoints points;

    Quotes(ImportId imported, RecordId source, SourceTextId text, String stored) {
        this.imported = imported;
        this.source = source;
        this.text = text;
        this.points = CodePoints.of(stored);
    }

    RecordId source() {
        return source;
    }

    SourceTextId text() {
        return text;
    }

    /** The id of a part of a draft: the same whenever it is made from the same words. */
    UUID id(String what, Object... parts) {
        var seed = new StringBuilder(imported.toString()).append('|').append(what);
        for (Object part : parts) {
            seed.append('|').append(part);
        }
        return UUID.nameUUIDFromBytes(seed.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One supporting quote. The unit it proves is part of its id: a quote belongs to one unit. */
    Citation citation(String path, Span span) {
        return new Citation(new CitationId(id("citation", path, span.start(), span.end())), source, text, span.start(), span.end(),
                points.slice(span), null, null, Stance.SUPPORTS, Confidence.CERTAIN);
    }

    /** The quote, none where the words are nowhere. */
    List<Citation> citations(String path, @Nullable Span span) {
        return span == null || span.isEmpty() ? List.of() : List.of(citation(path, span));
    }

    String words(Span span) {
        return points.slice(span);
    }

    Span strip(Span span) {
        return points.strip(span);
    }

    /** The part of a span that lies within the text. */
    Span within(Span span) {
        return new Span(Math.min(span.start(), points.length()), Math.min(span.end(), points.length()));
    }

    /** A hash of the words of a span that does not mind blanks and line ends: the same words in another document have the same. */
    String hash(Span span) {
        var folded = words(span).codePoints().filter(point -> !Blanks.isBlank(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
