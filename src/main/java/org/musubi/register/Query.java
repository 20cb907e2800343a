package org.musubi.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.musubi.base.LikePattern;
import org.musubi.ledger.RecordId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list query put together from the filters that are set: the same conditions for the rows and for their count. */
public final class Query {

    private final JdbcClient jdbc;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param from the tables with their joins, constant text */
    public Query(JdbcClient jdbc, String from) {
        this.jdbc = jdbc;
        this.from = from;
    }

    /** Adds a condition with one named parameter, unless the value is null or blank. */
    public Query where(String condition, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a condition without a parameter. */
    public Query where(String condition) {
        conditions.add(condition);
        return this;
    }

    public <T> List<T> rows(String columns, String order, Page page, RowMapper<T> mapper) {
        return jdbc.sql("SELECT " + columns + " FROM " + from + conditions() + " ORDER BY " + order + " LIMIT :most OFFSET :skipped")
                .params(parameters).param("most", page.limit()).param("skipped", page.offset()).query(mapper).list()
                .stream().filter(Objects::nonNull).toList();
    }

    public int count() {
        return jdbc.sql("SELECT count(*) FROM " + from + conditions()).params(parameters).query(Integer.class).single();
    }

    private String conditions() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The condition that a column of links means a record: by its id, or by that of one that was merged into it. */
    public static String means(String link, String record) {
        return link + " IN (SELECT CAST(" + record + " AS uuid) UNION ALL SELECT from_id FROM redirect WHERE final_id = " + record + ")";
    }

    /** Words as a pattern found anywhere, in small letters; null where there are none. */
    public static @Nullable String infix(@Nullable String words) {
        return words == null || words.isBlank() ? null : LikePattern.containing(words);
    }

    /** A record id in a column, null where the column is empty. */
    public static @Nullable RecordId id(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new RecordId(value);
    }
}
