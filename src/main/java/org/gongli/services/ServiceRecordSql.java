package org.gongli.services;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ServiceRecordSql {

    private final JdbcClient jdbc;

    ServiceRecordSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement, so that the rollups are kept once for all of them.
    void insert(Collection<ServiceGiven> services) {
        var inserted = jdbc.sql("""
                insert into services.service_record (slot, member_id, org_id, town_id, city_id, programme, served_at)
                select s.member % 64, s.member, s.org, o.town_id, split_part(o.path, '/', 2)::bigint, s.programme, to_timestamp(s.millis / 1000.0)
                from unnest(:members, :orgs, :programmes, :millis) s (member, org, programme, millis)
                join organisations.facts_organisation o on o.id = s.org
                """)
                .param("members", longs(services, service -> service.member().value()))
                .param("orgs", longs(services, service -> service.org().value()))
                .param("programmes", services.stream().map(ServiceGiven::programme).toArray(String[]::new))
                .param("millis", longs(services, service -> service.at().toEpochMilli()))
                .update();
        if (inserted != services.size()) {
            throw new IllegalArgumentException("%d of %d services name an organisation that does not exist".formatted(services.size() - inserted, services.size()));
        }
    }

    /// What a member received, the newest first.
    List<Received> of(MemberId member, int most) {
        return jdbc.sql("""
                select s.programme, o.name as union_name, o.name_en as union_name_en, s.served_at as at
                from services.service_record s
                join organisations.facts_organisation o on o.id = s.org_id
                where s.slot = :member % 64 and s.member_id = :member
                order by s.served_at desc, s.record_id desc
                limit :most
                """).param("member", member).param("most", most).query(Received.class).list();
    }

    record Received(String programme, String unionName, @Nullable String unionNameEn, Instant at) {

        String union(boolean english) {
            return english && unionNameEn != null ? unionNameEn : unionName;
        }
    }

    private static long[] longs(Collection<ServiceGiven> services, ToLongFunction<ServiceGiven> value) {
        return services.stream().mapToLong(value).toArray();
    }
}
