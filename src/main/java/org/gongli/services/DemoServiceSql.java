package org.gongli.services;

import java.time.Instant;
import java.util.List;
import org.gongli.services.DemoServices.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes up service records, set by set.
@Component
class DemoServiceSql {

    /// In how many parts; each has members of its own, so that no part counts another's anew.
    static final int LANES = 4;

    private final JdbcClient jdbc;

    DemoServiceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For each of the last 24 months the programme of that month. Who was reached, and when between nine and six, follows from the
    /// numbers, so that every demo is the same; towns differ, and who had not joined yet was not served.
    void insert(List<Programme> programmes, Instant now, int lane) {
        jdbc.sql("select set_config('work_mem', '64MB', true)").query(String.class).single();
        jdbc.sql("""
                with programme as (
                    select m.first_day, p.share, p.name
                    from unnest(:months, :shares, :names) p (month, share, name)
                    join generate_series(date_trunc('month', cast(:now as timestamptz)) - interval '23 months', cast(:now as timestamptz), interval '1 month') m (first_day)
                        on extract(month from m.first_day) = p.month
                ), served as (
                    select m.id, m.org_id, m.town_id, m.org_path, m.joined_on, p.name,
                           p.first_day + interval '9 hours' + n.number % 27 * interval '1 day' + n.number / 27 % 540 * interval '1 minute' as at
                    from members.facts_member m
                    cross join programme p
                    cross join lateral (select abs(hashint8(m.id * 7919 + extract(epoch from p.first_day)::bigint)::bigint) as number) n
                    where m.active and m.id % :lanes = :lane
                      and abs(hashint8(m.id * 104729 + extract(epoch from p.first_day)::bigint)::bigint) % 100 < p.share * (70 + m.town_id % 7 * 10) / 100
                )
                insert into services.service_record (slot, member_id, org_id, town_id, city_id, programme, served_at)
                select id % 64, id, org_id, town_id, split_part(org_path, '/', 2)::bigint, name, at
                from served
                where at < :now and at >= joined_on
                """)
                .param("months", programmes.stream().mapToInt(Programme::month).toArray())
                .param("shares", programmes.stream().mapToInt(Programme::share).toArray())
                .param("names", programmes.stream().map(Programme::name).toArray(String[]::new))
                .param("now", now)
                .param("lanes", LANES)
                .param("lane", lane)
                .update();
    }
}
