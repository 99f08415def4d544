package org.gongli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tables that a crowd writes to can move to a distributed engine: see ADR 0003. The database's own catalogue is asked.
@GongliTest
class CrowdTableTests {

    private final JdbcClient jdbc;

    CrowdTableTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void every_unique_key_of_a_crowd_table_has_the_slot() {
        assertThat(names("""
                select i.indexrelid::regclass::text
                from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'slot'
                join pg_class c on c.oid = i.indrelid and c.relkind in ('r', 'p')
                where i.indisunique and not a.attnum = any (i.indkey::int2[])
                """)).isEmpty();
    }

    @Test
    void every_crowd_table_checks_that_the_slot_follows_from_the_member() {
        assertThat(names("""
                select a.attrelid::regclass::text
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                where a.attname = 'slot' and not exists (
                    select from pg_constraint k
                    where k.conrelid = a.attrelid and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'slot = \\(?\\(?member_id % ')
                """)).isEmpty();
    }

    @Test
    void no_foreign_key_leaves_a_crowd_table() {
        assertThat(names("""
                select k.conname
                from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'slot'
                where k.contype = 'f'
                """)).isEmpty();
    }

    @Test
    void there_are_crowd_tables() {
        assertThat(names("""
                select a.attrelid::regclass::text
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                where a.attname = 'slot'
                """)).contains("allocation.claim");
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
