package org.gongli.notices.wishes;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import org.gongli.notices.wishes.Sending.Wish;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class WishSql {

    private final JdbcClient jdbc;

    WishSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Wish wish(MemberId member) {
        return jdbc.sql("select quiet_from, quiet_to, opted_out from notices.wish where member_id = :member").param("member", member)
                .query((row, number) -> new Wish(new QuietHours(row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class)),
                        Set.of((String[]) row.getArray("opted_out").getArray()))).optional().orElse(Wish.USUAL);
    }

    void keep(MemberId member, QuietHours quiet, Collection<String> optedOut, Instant now) {
        jdbc.sql("""
                insert into notices.wish (member_id, quiet_from, quiet_to, opted_out, changed_at)
                values (:member, :from, :to, :optedOut, :now)
                on conflict (member_id) do update
                set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, opted_out = excluded.opted_out, changed_at = excluded.changed_at
                """).param("member", member).param("from", quiet.from()).param("to", quiet.to()).param("optedOut", optedOut.toArray(String[]::new)).param("now", now).update();
    }
}
