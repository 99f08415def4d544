package org.gongli.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Lets one node at a time prepare a database, when several start on it together. The lock belongs to the connection: it goes with the node that dies.
@Component
public class StartLock {

    private static final long KEY = 0x676f6e676c69L;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataSource dataSource;

    StartLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void alone(Runnable work) {
        try (var connection = dataSource.getConnection()) {
            while (!ask(connection, "select pg_try_advisory_lock(?)")) {
                Thread.sleep(PAUSE);
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database could not be prepared: %s.".formatted(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
