package org.gongli.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that the platform starts, keeps its data with, and stops. It listens on the loopback address, on a port of its own, and
/// asks for a password that only this data folder knows.
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase start(Path cluster, String password) {
        stopOrphan(cluster);
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(RECOVERY)
                    .setConnectConfig("password", password)
                    // the library starts its server without these three, which would lose what was confirmed
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "200")
                    .start();
            var database = new EmbeddedDatabase(server, password);
            database.askForPassword(cluster);
            return database;
        } catch (IOException | SQLException e) {
            throw new CannotStart("The embedded database in %s did not start: %s.".formatted(cluster, e.getMessage()));
        }
    }

    /// A platform that was killed leaves its server running. Nobody else can be using it, for this process holds the lock of the data folder.
    private static void stopOrphan(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).filter(EmbeddedDatabase::isServer).ifPresent(EmbeddedDatabase::stop);
        } catch (IOException | NumberFormatException e) {
            log.warn("{} cannot be read; the server will judge by itself whether it is stale", pidFile, e);
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private static void stop(ProcessHandle orphan) {
        log.info("Stopping the database server {} that an earlier run left behind", orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new CannotStart("An earlier database server (process %d) does not stop. End it, then start again.".formatted(orphan.pid()));
        }
    }

    private void askForPassword(Path cluster) throws IOException, SQLException {
        var rules = cluster.resolve("pg_hba.conf");
        var wanted = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(rules).equals(wanted)) {
            return;
        }
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(rules, wanted);
            statement.execute("select pg_reload_conf()");
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
