package org.gongli.procedures.demo;

import java.time.Instant;
import org.gongli.procedures.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves notices of the demo city in time, and sends officers away.
@Component
class DemoNoticeSql {

    private final JdbcClient jdbc;

    DemoNoticeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param over when the open notice of the case was over; it was published as long before as it was to last
    void backdate(CaseId id, Instant over) {
        jdbc.sql("""
                update procedures.notice set published_at = published_at - (ends_at - cast(:over as timestamptz)), ends_at = :over
                where case_id = :id and closed_at is null
                """).param("id", id).param("over", over).update();
    }

    void absent(Instant from, Instant to) {
        jdbc.sql("""
                insert into procedures.absence (account_id, role, org_id, deputy_id, from_at, to_at, recorded_at)
                select p.account_id, p.role, p.org_id, city.account_id, :from, :to, :from
                from access.facts_post p
                cross join (select min(account_id) as account_id from access.facts_post where role = 'CITY') city
                where p.role = 'CITY' and city.account_id <> p.account_id
                order by p.account_id
                limit 1
                """).param("from", from).param("to", to).update();
    }
}
