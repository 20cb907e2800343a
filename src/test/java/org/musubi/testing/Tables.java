package org.musubi.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables that hold data, to be emptied or put back as they were. */
final class Tables {

    private final JdbcClient jdbc;
    private final Database database;
    private final List<String> names;

    Tables(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
        this.names = jdbc.sql("""
                SELECT table_name FROM information_schema.tables
                WHERE lower(table_schema) = 'public' AND table_type = 'BASE TABLE' AND lower(table_name) NOT LIKE 'flyway%'
                ORDER BY table_name""").query(String.class).list();
    }

    void empty() {
        switch (database) {
            case H2 -> withoutReferences(() -> names.forEach(name -> run("TRUNCATE TABLE %s", name)));
            // Most tables are empty most of the time, and DELETE of nothing is much faster than TRUNCATE.
            case POSTGRESQL -> jdbc.sql("SET session_replication_role = replica; "
                    + String.join("; ", names.stream().map(name -> "DELETE FROM \"" + name + "\"").toList())
                    + "; SET session_replication_role = origin").update();
        }
    }

    /** Keeps a copy beside the tables. Only for H2, on which screens are tested. */
    void remember() {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS kept").update();
        names.forEach(name -> run("CREATE TABLE kept.%s AS SELECT * FROM public.%s", name, name));
    }

    /** Puts back what {@link #remember} kept. */
    void putBack() {
        withoutReferences(() -> names.forEach(name -> {
            run("TRUNCATE TABLE public.%s", name);
            run("INSERT INTO public.%s SELECT * FROM kept.%s", name, name);
        }));
    }

    private void withoutReferences(Runnable work) {
        jdbc.sql("SET REFERENTIAL_INTEGRITY FALSE").update();
        work.run();
        jdbc.sql("SET REFERENTIAL_INTEGRITY TRUE").update();
    }

    private void run(String sql, Object... tables) {
        var quoted = java.util.Arrays.stream(tables).map(name -> "\"" + name + "\"").toArray();
        jdbc.sql(sql.formatted(quoted)).update();
    }
}
