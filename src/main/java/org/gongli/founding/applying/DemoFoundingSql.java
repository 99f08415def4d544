package org.gongli.founding.applying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.organisations.Uscc;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the demo city has of founding, as far as it is many rows at once.
@Component
class DemoFoundingSql {

    private final JdbcClient jdbc;

    DemoFoundingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A running term for each union; in each town one will be over soon, and one is.
    void terms(List<String> chairs, LocalDate today, Instant now) {
        jdbc.sql("""
                insert into founding.term (org_id, town_id, number, starts_on, ends_on, chair, recorded_by, recorded_at)
                select o.id, o.town_id, 1 + o.id % 3, d.starts_on, (d.starts_on + make_interval(years => case when o.place <= 2 or o.id % 2 = 0 then 3 else 5 end))::date - 1,
                       (cast(:chairs as text[]))[1 + o.id % cardinality(cast(:chairs as text[]))], 0, :now
                from (select id, town_id, row_number() over (partition by town_id order by id) as place
                      from organisations.facts_organisation
                      where kind in ('ENTERPRISE', 'JOINT', 'INDUSTRY') and valid_to is null) o
                cross join lateral (select cast(:today as date) - (case o.place when 1 then 1040 when 2 then 1110 else o.id * 53 % 1000 end)::integer as starts_on) d
                on conflict do nothing
                """).param("chairs", chairs.toArray(String[]::new)).param("today", today).param("now", now).update();
    }

    void enterprises(List<String> names, Instant now) {
        jdbc.sql("""
                insert into founding.enterprise (town_id, name, staff, listed_at)
                select t.id, n.name, 8 + (t.id * 7 + n.number * 31) % 320, :now
                from organisations.facts_organisation t
                cross join unnest(cast(:names as text[])) with ordinality n (name, number)
                where t.kind = 'TOWN'
                on conflict do nothing
                """).param("names", names.toArray(String[]::new)).param("now", now).update();
    }

    void visits(LocalDate today, Instant now) {
        jdbc.sql("""
                insert into founding.visit (enterprise_id, town_id, visited_on, outcome, note, follow_up_on, account_id, recorded_at, submission)
                select e.id, e.town_id, cast(:today as date) - (e.id % 60)::integer, (array['EXPLAINED', 'WILLING', 'NOBODY_MET', 'UNWILLING'])[1 + e.id % 4], '',
                       case when e.id % 4 = 1 then cast(:today as date) + (e.id % 20)::integer + 1 end, 0, :now, gen_random_uuid()
                from founding.enterprise e
                where e.staff % 3 = 0
                """).param("today", today).param("now", now).update();
    }

    void targets(int year, Instant now) {
        jdbc.sql("""
                insert into founding.target (town_id, year, enterprises, set_by, set_at)
                select t.id, :year, 4 + t.id % 5, 0, :now
                from organisations.facts_organisation t
                where t.kind = 'TOWN'
                on conflict do nothing
                """).param("year", year).param("now", now).update();
    }

    /// An enterprise on the list turns out to have this code, so that its union takes it off the list.
    void code(OrgId town, String enterprise, Uscc uscc) {
        jdbc.sql("update founding.enterprise set uscc = :uscc where town_id = :town and name = :name").param("town", town).param("name", enterprise).param("uscc", uscc.code()).update();
    }

    /// Somebody who holds a post of this role today.
    Optional<Officer> officer(Role role) {
        return jdbc.sql("select p.account_id as account, p.org_id as org from access.facts_post p where p.role = :role and p.valid_to is null order by p.id limit 1")
                .param("role", role).query(Officer.class).optional();
    }

    /// A member of a union in this town.
    Optional<MemberId> member(OrgId town) {
        return jdbc.sql("select m.id as value from members.facts_member m where m.town_id = :town and m.active order by m.id limit 1").param("town", town)
                .query(MemberId.class).optional();
    }

    record Officer(AccountId account, OrgId org) {
    }
}
