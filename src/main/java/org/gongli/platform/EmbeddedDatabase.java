package org.gongli.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that the platform starts, keeps its data with, revives when it dies, and stops. It listens on the loopback address, on a port
/// of its own, and asks for a password that only this data folder knows.
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final int ANY_PORT = 0;

    private final Path cluster;
    private final String password;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(Path cluster, String password) throws IOException, SQLException {
        this.cluster = cluster;
        this.password = password;
        this.server = server(ANY_PORT);
        this.port = server.getPort();
        askForPassword(server);
        reviveWhenItDies();
    }

    static EmbeddedDatabase start(Path cluster, String password) {
        try {
            stopOrphan(cluster);
            var note = PasswordNote.of(cluster, password);
            note.refuseAnother();
            var database = new EmbeddedDatabase(cluster, password);
            note.keep();
            return database;
        } catch (IOException | SQLException e) {
            throw new CannotStart("The embedded database in %s did not start: %s.".formatted(cluster, e.getMessage()));
        }
    }

    private EmbeddedPostgres server(int wanted) throws IOException {
        var builder = EmbeddedPostgres.builder()
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
                .setServerConfig("max_connections", "200");
        return (wanted == ANY_PORT ? builder : builder.setPort(wanted)).start();
    }

    /// A platform that was killed leaves its server running. Nobody else can be using it, for this process holds the lock of the data folder.
    private static void stopOrphan(Path cluster) throws IOException {
        var orphan = postmaster(cluster);
        if (orphan.isPresent()) {
            log.info("Stopping the database server {} that an earlier run left behind", orphan.get().pid());
            orphan.get().destroy();
            awaitExit(orphan.get());
        }
    }

    /// The running server of a cluster, by the file in which it notes its process.
    private static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void awaitExit(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart("An earlier database server (process %d) does not stop. End it, then start again.".formatted(process.pid()));
        }
    }

    private void reviveWhenItDies() throws IOException {
        postmaster(cluster).ifPresent(process -> process.onExit().thenRun(this::revive));
    }

    /// Meanwhile every request is answered "not now"; the pool finds the server again by its port.
    private synchronized void revive() {
        if (closed) {
            return;
        }
        log.warn("The embedded database stopped by itself; starting it again");
        try {
            server.close();
            server = server(port);
            reviveWhenItDies();
        } catch (IOException e) {
            log.error("The embedded database does not start again; stop the platform and look at {}", cluster, e);
        }
    }

    private void askForPassword(EmbeddedPostgres server) throws IOException, SQLException {
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
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }
}
