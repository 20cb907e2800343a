package org.musubi.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.CurrentActor;
import org.musubi.ledger.Citation;
import org.musubi.ledger.QuoteCheck;
import org.musubi.ledger.SourceTextId;
import org.musubi.text.CodePoints;
import org.musubi.text.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of sources: bytes as received and what they were decoded to, stored once and never changed. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SourceTexts implements QuoteCheck {

    private static final String COLUMNS = "id, sha256, text, charset, file_name, received_by, received_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    // The quotes of a draft come from one text, which never changes: it is fetched once for all of them.
    private volatile @Nullable Quoted lastQuoted;

    private record Quoted(SourceTextId id, CodePoints text) {
    }

    SourceTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a text; the same bytes twice are one stored text. */
    @PreAuthorize("hasAnyRole('CURATOR', 'OFFICE')")
    public SourceTextId store(NewSourceText received) {
        String hash = sha256(received.bytes());
        var known = findByHash(hash);
        if (known.isPresent()) {
            return known.get().id();
        }
        var id = SourceTextId.next();
        jdbc.sql("""
                        INSERT INTO source_text (id, sha256, bytes, text, charset, file_name, media_type, received_by, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value()).param(hash).param(received.bytes()).param(received.text()).param(received.charset())
                .param(received.fileName()).param(received.mediaType()).param(CurrentActor.get().name())
                .param(Timestamp.from(clock.instant())).update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<StoredText> find(SourceTextId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM source_text WHERE id = ?").param(id.value()).query(SourceTexts::stored).optional();
    }

    /** The stored text of exactly these bytes. */
    @Transactional(readOnly = true)
    public Optional<StoredText> findByBytes(byte[] bytes) {
        return findByHash(sha256(bytes));
    }

    private Optional<StoredText> findByHash(String hash) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM source_text WHERE sha256 = ?").param(hash).query(SourceTexts::stored).optional();
    }

    /** The bytes as they were received. */
    @Transactional(readOnly = true)
    public Optional<byte[]> bytes(SourceTextId id) {
        return jdbc.sql("SELECT bytes FROM source_text WHERE id = ?").param(id.value())
                .query((row, n) -> row.getBytes(1)).optional();
    }

    @Override
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean holds(Citation citation) {
        var text = citation.text();
        var start = citation.start();
        var end = citation.end();
        if (text == null || start == null || end == null || start < 0 || end < start) {
            return false;
        }
        var quoted = lastQuoted;
        if (quoted == null || !quoted.id().equals(text)) {
            quoted = find(text).map(stored -> new Quoted(text, CodePoints.of(stored.text()))).orElse(null);
            lastQuoted = quoted;
        }
        return quoted != null && end <= quoted.text().length() && quoted.text().slice(new Span(start, end)).equals(citation.quote());
    }

    /** The part of a text between two code points, empty where they lie outside. */
    public static Optional<String> substring(String text, int start, int end) {
        if (start < 0 || end < start || end > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, start);
        return Optional.of(text.substring(from, text.offsetByCodePoints(from, end - start)));
    }

    /** Text typed into Musubi as bytes: UTF-8. */
    public static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static StoredText stored(ResultSet row, int number) throws SQLException {
        return new StoredText(new SourceTextId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getTimestamp(7).toInstant());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
