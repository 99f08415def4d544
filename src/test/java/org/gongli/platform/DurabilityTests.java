package org.gongli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The embedded server is asked itself, for the library that starts it switches all of this off.
@GongliTest
class DurabilityTests {

    private final JdbcClient jdbc;

    DurabilityTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void what_is_confirmed_is_on_the_disk(String setting) {
        assertThat(jdbc.sql("select current_setting(:setting)").param("setting", setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void nobody_connects_without_the_password() {
        assertThat(jdbc.sql("select string_agg(auth_method, ',') from pg_hba_file_rules").query(String.class).single()).isEqualTo("scram-sha-256");
    }
}
