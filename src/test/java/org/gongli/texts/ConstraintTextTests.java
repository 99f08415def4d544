package org.gongli.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongliTest
class ConstraintTextTests {

    private static final String PREFIX = "constraint.";

    private final JdbcClient jdbc;

    ConstraintTextTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void every_sentence_about_a_constraint_is_about_one_that_the_database_has() {
        var inForce = jdbc.sql("""
                select conname from pg_constraint
                union select relname from pg_class join pg_index on indexrelid = pg_class.oid where indisunique
                union select raised[1] from pg_proc, regexp_matches(prosrc, 'constraint = ''([a-z_]+)''', 'g') as raised
                """).query(String.class).set();
        var spokenOf = Messages.keys().keySet().stream().filter(key -> key.startsWith(PREFIX)).map(key -> key.substring(PREFIX.length()));

        assertThat(spokenOf.filter(name -> !inForce.contains(name))).isEmpty();
    }
}
