package org.gongli.notices.wishes;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
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
        return kept(member).orElse(Wish.USUAL);
    }

    /// What a member chose; empty for who never did.
    Optional<Wish> kept(MemberId member) {
        return jdbc.sql("select quiet_from, quiet_to, opted_out, english from notices.wish where member_id = :member").param("member", member)
                .query((row, number) -> new Wish(new QuietHours(row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class)),
                        Set.of((String[]) row.getArray("opted_out").getArray()), row.getBoolean("english"))).optional();
    }

    /// @return how many wishes it was
    int forget(MemberId member) {
        return jdbc.sql("delete from notices.wish where member_id = :member").param("member", member).update();
    }

    void keep(MemberId member, Wish wish, Instant now) {
        jdbc.sql("""
                insert into notices.wish (member_id, quiet_from, quiet_to, opted_out, english, changed_at)
                values (:member, :from, :to, :optedOut, :english, :now)
                on conflict (member_id) do update
                set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, opted_out = excluded.opted_out, english = excluded.english, changed_at = excluded.changed_at
                """).param("member", member).param("from", wish.quiet().from()).param("to", wish.quiet().to())
                .param("optedOut", wish.optedOut().toArray(String[]::new)).param("english", wish.english()).param("now", now).update();
    }
}
