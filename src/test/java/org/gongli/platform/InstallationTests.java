package org.gongli.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class InstallationTests {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    InstallationTests(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    @Test
    void a_database_that_another_master_key_sealed_is_refused_wherever_it_runs() {
        assertThatCode(() -> new Installation(jdbc, sealing).afterPropertiesSet()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Installation(jdbc, sealingWith(SecureRandom.getSeed(32))).afterPropertiesSet()).isInstanceOf(CannotStart.class)
                .hasMessageContaining("sealed with another master key");
    }

    @Test
    void a_cluster_that_asks_for_another_password_is_refused_before_it_is_started(@TempDir Path cluster) throws Exception {
        var note = PasswordNote.of(cluster, "one");
        note.refuseAnother();
        note.keep();

        note.refuseAnother();
        assertThatThrownBy(() -> EmbeddedDatabase.start(cluster, "other")).isInstanceOf(CannotStart.class).hasMessageContaining("sealed with another master key");
    }

    private static Sealing sealingWith(byte[] key) {
        var properties = new GongliProperties(Path.of("."), null, false, "", "", Base64.getEncoder().encodeToString(key));
        return new Sealing(new Secrets(properties, null));
    }
}
