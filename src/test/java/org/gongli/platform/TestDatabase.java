package org.gongli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One real PostgreSQL server and one database for all tests of a run; each context migrates it to the same state and adds organisations of its own.
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String MASTER_KEY = randomKey();
    private static final Path FOLDER = folder();
    private static final EmbeddedDatabase SERVER = start();

    public static String url() {
        return SERVER.url() + "?user=" + SERVER.user() + "&password=" + SERVER.password();
    }

    public static String masterKey() {
        return MASTER_KEY;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("gongli.database-url=" + url(), "gongli.master-key=" + MASTER_KEY, "gongli.data=" + folder()).applyTo(context);
    }

    private static EmbeddedDatabase start() {
        var server = EmbeddedDatabase.start(FOLDER.resolve("postgres"), "test-" + MASTER_KEY.replaceAll("[^A-Za-z0-9]", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
    }

    private static void stop(EmbeddedDatabase server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new folder for data, below `target`.
    public static Path folder() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "run").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
