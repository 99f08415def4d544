package org.gongli.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CitySql {

    private final JdbcClient jdbc;

    CitySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters the divisions whose code the tree does not know, each below the organisation with the code of its parent.
    ///
    /// @return how many were new
    int enterMissing(OrgKind kind, List<Division> divisions, Instant now, LocalDate validFrom) {
        return jdbc.sql("""
                insert into organisations.organisation (id, parent_id, path, town_id, kind, code, name, name_en, pinyin, initials, valid_from, changed_at)
                select d.id, p.id, p.path || d.id || '/', case when :kind = 'TOWN' then d.id else p.town_id end, :kind, d.code, d.name, d.name_en,
                       d.pinyin, d.initials, :validFrom, :now
                from (
                    select nextval(pg_get_serial_sequence('organisations.organisation', 'id')) as id, f.*
                    from unnest(:codes::text[], :parentCodes::text[], :names::text[], :namesEn::text[], :pinyins::text[], :initials::text[])
                         as f (code, parent_code, name, name_en, pinyin, initials)
                    where not exists (select from organisations.organisation o where o.code = f.code)
                ) d
                join organisations.organisation p on p.code = d.parent_code
                """)
                .param("kind", kind)
                .param("codes", column(divisions, Division::code))
                .param("parentCodes", column(divisions, Division::parentCode))
                .param("names", column(divisions, Division::name))
                .param("namesEn", column(divisions, Division::nameEn))
                .param("pinyins", column(divisions, division -> division.spelling().full()))
                .param("initials", column(divisions, division -> division.spelling().initials()))
                .param("validFrom", validFrom)
                .param("now", now)
                .update();
    }

    private static @Nullable String[] column(List<Division> divisions, Function<Division, @Nullable String> value) {
        return divisions.stream().map(value).toArray(String[]::new);
    }
}
