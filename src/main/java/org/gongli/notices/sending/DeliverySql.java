package org.gongli.notices.sending;

import java.time.Instant;
import java.util.List;
import org.gongli.notices.Channel.Way;
import org.gongli.notices.wishes.Sending.Reason;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes deliveries and notes what became of them.
@Component
class DeliverySql {

    private final JdbcClient jdbc;

    DeliverySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks some that are due and that nobody else is at: those that wait, and those whose sender did not come back. In the order of members, in which everybody locks those, too.
    List<Due> lockDue(Instant now, int most) {
        return jdbc.sql("""
                with due as (
                    select id
                    from notices.delivery
                    where state = 'WAITING' and due_at <= :now or state = 'SENDING' and held_until <= :now
                    order by due_at
                    limit :most
                    for update skip locked
                )
                select d.id, d.message_id as message, d.member_id as member, d.way, d.state = 'SENDING' as abandoned, d.attempts, m.topic, m.mandatory, m.sensitive, m.text_key as key,
                       m.args, m.path, m.told_at
                from due
                join notices.delivery d on d.id = due.id
                join notices.message m on m.id = d.message_id
                order by d.member_id, d.id
                """).param("now", now).param("most", most).query(Due.class).list();
    }

    /// @param abandoned somebody began to send it and did not say how it ended
    record Due(long id, long message, MemberId member, Way way, boolean abandoned, int attempts, String topic, boolean mandatory, boolean sensitive, String key, byte[] args,
               String path, Instant toldAt) {
    }

    /// Lets one at a time decide about a member, so that two nodes do not each find the last of the budget.
    void lock(MemberId member) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notices:' || :member, 0))::text as value").param("member", member.toString()).query(String.class).single();
    }

    /// How many other messages were sent to the member since, or are being sent. One that goes several ways counts once.
    int sentSince(MemberId member, long message, Instant from) {
        return jdbc.sql("""
                select count(distinct message_id)
                from notices.delivery
                where member_id = :member and state in ('SENDING', 'SENT') and sent_from >= :from and message_id <> :message
                """).param("member", member).param("from", from).param("message", message).query(Integer.class).single();
    }

    void sending(long id, Instant now, Instant heldUntil) {
        jdbc.sql("update notices.delivery set state = 'SENDING', attempts = attempts + 1, sent_from = coalesce(sent_from, :now), held_until = :heldUntil where id = :id")
                .param("id", id).param("now", now).param("heldUntil", heldUntil).update();
    }

    void later(long id, Instant due) {
        jdbc.sql("update notices.delivery set state = 'WAITING', due_at = :due, held_until = null where id = :id").param("id", id).param("due", due).update();
    }

    void skipped(long id, Reason reason, Instant now) {
        jdbc.sql("update notices.delivery set state = 'SKIPPED', reason = :reason, held_until = null, ended_at = :now where id = :id")
                .param("id", id).param("reason", reason).param("now", now).update();
    }

    /// Only while it is being sent: whoever was given up for lost and comes back late changes nothing.
    void sent(long id, Instant now) {
        end(id, "SENT", now);
    }

    void failed(long id, Instant now) {
        end(id, "FAILED", now);
    }

    private void end(long id, String state, Instant now) {
        jdbc.sql("update notices.delivery set state = :state, held_until = null, ended_at = :now where id = :id and state = 'SENDING'")
                .param("id", id).param("state", state).param("now", now).update();
    }
}
