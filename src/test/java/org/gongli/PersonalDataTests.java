package org.gongli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongli.members.PersonalData;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing is kept about members that their own pages do not show, unless `personal-data.csv` says why. The database's own catalogue is asked for the tables.
@GongliTest
class PersonalDataTests {

    private final JdbcClient jdbc;
    private final Set<String> areas;

    PersonalDataTests(JdbcClient jdbc, List<PersonalData> kept) {
        this.jdbc = jdbc;
        this.areas = kept.stream().map(PersonalData::file).collect(Collectors.toSet());
    }

    private record Row(String table, String area, String reason) {

        static Row of(String line) {
            var cells = line.split(",", 3);
            return new Row(cells[0], cells[1], cells[2]);
        }
    }

    private static List<Row> rows() throws IOException {
        return new ClassPathResource("personal-data.csv").getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1).map(Row::of).toList();
    }

    @Test
    void every_table_that_names_a_member_is_in_an_area_of_own_data_or_says_why_not() throws IOException {
        var known = rows().stream().map(Row::table).toList();

        assertThat(jdbc.sql("""
                select distinct n.nspname || '.' || c.relname
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema')
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p') and not c.relispartition
                  and (a.attname in ('member_id', 'person_key', 'citizen_id_index', 'phone_index') or a.attname = 'members' and a.atttypid = 'bigint[]'::regtype
                       or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'members.member'::regclass and a.attnum = any (k.conkey)))
                """).query(String.class).list()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void every_row_names_a_table_with_an_area_or_with_a_reason() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.area().isEmpty()).as(row.table()).isNotEqualTo(row.reason().isEmpty());
            assertThat(jdbc.sql("select to_regclass(:table) is not null").param("table", row.table()).query(Boolean.class).single()).as(row.table()).isTrue();
        });
    }

    @Test
    void every_area_shows_some_table() throws IOException {
        var named = rows().stream().map(Row::area).filter(area -> !area.isEmpty()).collect(Collectors.toSet());

        assertThat(areas).containsAll(named);
        // where somebody is reached stands in the same table as who somebody is
        assertThat(areas.stream().filter(area -> !area.equals("contact"))).isSubsetOf(named);
    }
}
