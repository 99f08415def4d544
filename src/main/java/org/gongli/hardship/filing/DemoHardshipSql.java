package org.gongli.hardship.filing;

import java.time.LocalDate;
import java.util.List;
import org.gongli.hardship.AidApplicationId;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which members of the demo city are in hardship.
@Component
class DemoHardshipSql {

    private final JdbcClient jdbc;

    DemoHardshipSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The demo's own member, who was the latest to join, then some of the same union, then some of each other union of the town,
    /// who are old enough for a child at school.
    List<DemoMember> members(int count, LocalDate bornBefore) {
        return jdbc.sql("""
                with own as (select id, org_id, town_id, female, birth_date from members.facts_member where id = (select max(id) from members.facts_member)),
                     placed as (select m.id, m.org_id, m.female, m.birth_date, row_number() over (partition by m.org_id order by m.id) as place
                                from members.facts_member m
                                join own on own.town_id = m.town_id
                                where m.active and m.id <> own.id and m.birth_date < :before)
                select p.id, p.female, p.birth_date as born
                from (select id, org_id, female, birth_date, 0 as place from own
                      union all select id, org_id, female, birth_date, place from placed where place between 5 and 7) p
                cross join own
                order by p.id <> own.id, p.org_id <> own.org_id, p.org_id, p.place
                limit :count
                """).param("count", count).param("before", bornBefore).query(DemoMember.class).list();
    }

    record DemoMember(MemberId id, boolean female, LocalDate born) {
    }

    /// A year has gone by since the file came into force.
    void aged(AidApplicationId id, LocalDate today) {
        jdbc.sql("""
                update hardship.file set since = cast(:today as date) - interval '1 year', recheck_on = :today
                where id = (select file_id from hardship.application where id = :id)
                """).param("id", id).param("today", today).update();
    }
}
