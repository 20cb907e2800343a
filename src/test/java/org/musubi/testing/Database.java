package org.musubi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/** The databases on which Musubi keeps its register; each can make itself a fresh, empty one. */
public enum Database {

    /** In memory; the options that concern a file (see {@code application.properties}) have no meaning here. */
    H2 {
        @Override
        String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
        }
    },

    POSTGRESQL {
        @Override
        String freshUrl() {
            String name = "musubi_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                // The poorest locale there is: what the application needs of case and order it must bring along itself.
                statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL makes no database", e);
            }
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }
    };

    /** Where a database lies that is empty and nobody else's; migrations have yet to run. */
    abstract String freshUrl();

    /** One server for all tests, started when the first of them asks. A server that does not start fails them. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("shared_buffers", "64MB").start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
