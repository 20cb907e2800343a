package org.musubi.reconciliation.elsewhere;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What services said earlier, for half a year. */
@Component
class KeptAnswers {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate jdbc;

    KeptAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Answer(List<Protocol.Found> found, Instant at) {
    }

    Optional<Answer> find(String question) {
        return jdbc.query("SELECT answer, answered_at FROM service_answer WHERE question_hash = ?",
                (row, number) -> new Answer(JSON.readValue(row.getString(1), new TypeReference<List<Protocol.Found>>() { }), row.getObject(2, OffsetDateTime.class).toInstant()),
                question).stream().findFirst();
    }

    void keep(String question, String service, List<Protocol.Found> found, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.update("DELETE FROM service_answer WHERE answered_at < ?", at.minus(KEPT));
        var answer = JSON.writeValueAsString(found);
        if (jdbc.update("UPDATE service_answer SET answer = ?, answered_at = ? WHERE question_hash = ?", answer, at, question) == 0) {
            try {
                jdbc.update("INSERT INTO service_answer (question_hash, service, answer, answered_at) VALUES (?, ?, ?, ?)", question, service, answer, at);
            } catch (DuplicateKeyException asked) {
                // Somebody asked the same at the same time and got the same.
            }
        }
    }

    /** Another address or type under the same name is another question. */
    static String question(URI service, @Nullable String type, String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((service + "\n" + type + "\n" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
