package org.gongli.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How organisations stood at a moment that has passed, from the states that were kept.
@Component
class AsOfSql {

    private final JdbcClient jdbc;

    AsOfSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The state of that moment; empty when it was not entered yet.
    Optional<PastState> state(OrgId id, Instant moment) {
        return jdbc.sql("""
                select version, name, name_en, uscc, industry, headcount, address, valid_from, valid_to
                from organisations.state
                where organisation_id = :id and since < :moment
                order by version desc
                limit 1
                """).param("id", id).param("moment", moment).query(PastState.class).optional();
    }

    /// All that lay above it then, from the root down, by the names they had then.
    List<PastPlace> above(OrgId id, Instant moment) {
        return jdbc.sql("""
                with recursive above as (
                    select s.parent_id as id, 1 as step
                    from (select parent_id from organisations.state where organisation_id = :id and since < :moment order by version desc limit 1) s
                    where s.parent_id is not null
                    union all
                    select s.parent_id, a.step + 1
                    from above a
                    cross join lateral (select parent_id from organisations.state where organisation_id = a.id and since < :moment order by version desc limit 1) s
                    where s.parent_id is not null
                )
                select a.id, s.name, s.name_en
                from above a
                cross join lateral (select name, name_en from organisations.state where organisation_id = a.id and since < :moment order by version desc limit 1) s
                order by a.step desc
                """).param("id", id).param("moment", moment).query(PastPlace.class).list();
    }

    /// All that lay below it then, and itself, by where each lay then.
    List<OrgId> within(OrgId id, Instant moment) {
        return jdbc.sql("""
                with recursive within as (
                    select cast(:id as bigint) as id
                    union
                    select s.organisation_id
                    from within w
                    join organisations.state s on s.parent_id = w.id and s.since < :moment
                    where not exists (select from organisations.state later
                                      where later.organisation_id = s.organisation_id and later.version > s.version and later.since < :moment)
                )
                select id as value from within
                """).param("id", id).param("moment", moment).query(OrgId.class).list();
    }

    /// One row of `organisations.state`.
    record PastState(int version, String name, @Nullable String nameEn, @Nullable String uscc, @Nullable Industry industry, @Nullable Integer headcount, @Nullable String address,
                     LocalDate validFrom, @Nullable LocalDate validTo) {
    }

    record PastPlace(OrgId id, String name, @Nullable String nameEn) {

        String name(boolean english) {
            return english && nameEn != null ? nameEn : name;
        }
    }
}
