package org.gongli.membership.duplicates;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which records are alike.
@Component
class SimilarSql {

    private final JdbcClient jdbc;

    SimilarSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes records that are new or say something else now.
    void toCompare(Collection<MemberId> members) {
        jdbc.sql("insert into membership.to_compare (members) values (:members)").param("members", ids(members)).update();
    }

    /// For a city that was loaded at once: every record, some thousands to a note.
    void allToCompare() {
        jdbc.sql("insert into membership.to_compare (members) select array_agg(id) from members.facts_member group by id / 5000 order by id / 5000").update();
    }

    /// Takes the oldest note that no other node has; it is done when the transaction commits.
    ///
    /// @return empty when nothing is left to compare
    Optional<List<MemberId>> take() {
        return jdbc.sql("""
                delete from membership.to_compare
                where id = (select id from membership.to_compare order by id limit 1 for update skip locked)
                returning members
                """).query((row, number) -> Arrays.stream((Long[]) row.getArray("members").getArray()).map(MemberId::new).toList()).optional();
    }

    /// Finds anew what is like these. One after the other: two that compared records of the same pairs at once would wait for each other in a circle.
    void compare(Collection<MemberId> members) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('membership.similar'))::text as value").query(String.class).single();
        jdbc.sql("delete from membership.similar where one_id = any(:members) or other_id = any(:members)").param("members", ids(members)).update();
        jdbc.sql("""
                insert into membership.similar (one_id, other_id, phone, person)
                select one_id, other_id, phone, person from members.facts_similar_to(:members)
                order by one_id, other_id
                on conflict (one_id, other_id) do update set phone = excluded.phone, person = excluded.person
                """).param("members", ids(members)).update();
    }

    private static Long[] ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }
}
