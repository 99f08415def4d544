package org.gongli.members;

import java.time.LocalDate;
import java.util.Collection;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MembersThenSql {

    private final JdbcClient jdbc;

    MembersThenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Memberships that were at one of these unions: the present ones that began by then, and past ones.
    long members(Collection<OrgId> unions, LocalDate day) {
        return jdbc.sql("""
                select (select count(*)
                        from members.member m
                        where m.org_id = any(:unions) and m.active and coalesce(m.since, m.joined_on) <= :day)
                     + (select count(*)
                        from members.past_membership p
                        join members.member m on m.id = p.member_id and m.merged_into is null
                        where p.org_id = any(:unions) and p.state in ('ACTIVE', 'RETAINED') and p.since <= :day and p.until > :day)
                """).param("unions", unions.stream().map(OrgId::value).toArray(Long[]::new)).param("day", day).query(Long.class).single();
    }

    /// Of a whole city, from the counts by day. These know of everybody the last joining only: who was a member before that, and came back later, is added.
    long members(OrgId city, LocalDate day) {
        return jdbc.sql("""
                select (select coalesce(sum(d.joined - d.ended), 0)
                        from members.daily d
                        where d.city_id = :city and d.town_id = 0 and d.day <= :day)
                     + (select count(*)
                        from members.past_membership p
                        join members.member m on m.id = p.member_id and m.merged_into is null and m.joined_on > :day
                        join organisations.facts_organisation o on o.id = p.org_id and split_part(o.path, '/', 2)::bigint = :city
                        where p.state in ('ACTIVE', 'RETAINED') and p.since <= :day and p.until > :day)
                """).param("city", city).param("day", day).query(Long.class).single();
    }
}
