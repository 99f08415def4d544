package org.gongli.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database server of its own for a measurement, with the settings of the platform's, and thrown away afterwards.
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private BenchDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /// @param fsync "on", or "off" to see what durability costs
    static BenchDatabase start(String fsync) throws IOException, SQLException {
        var parent = Files.createDirectories(Path.of("target", "bench-data"));
        var database = new BenchDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(Files.createTempDirectory(parent, "postgres").toAbsolutePath())
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", fsync)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "200")
                .start());
        database.demand("fsync", fsync);
        database.demand("synchronous_commit", "on");
        return database;
    }

    /// A figure measured under other settings than it says is worth nothing.
    private void demand(String setting, String value) throws SQLException {
        try (var connection = DriverManager.getConnection(url()); var shown = connection.createStatement().executeQuery("show " + setting)) {
            shown.next();
            if (!shown.getString(1).equals(value)) {
                throw new IllegalStateException(setting + " is " + shown.getString(1) + " and should be " + value);
            }
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
