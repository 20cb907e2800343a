package org.musubi.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who came in, who was turned away, what administrators did. Only ever added to. */
@Service
public class AccessLog {

    /**
     * One line of the log.
     *
     * @param what a code: {@code access.log.<code>} is its key
     */
    public record Entry(Instant at, String username, String what, @Nullable String detail) {
    }

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DETAIL = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(String username, String what, @Nullable String detail) {
        jdbc.sql("INSERT INTO access_log (id, at, username, what, detail) VALUES (?, ?, ?, ?, ?)")
                .params(Ids.next(), Timestamp.from(clock.instant()), cut(username, LONGEST_NAME), what,
                        detail == null ? null : cut(detail, LONGEST_DETAIL))
                .update();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Newest first. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Entry> latest(int offset, int limit) {
        return jdbc.sql("SELECT at, username, what, detail FROM access_log ORDER BY at DESC, id DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query((row, n) -> new Entry(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
