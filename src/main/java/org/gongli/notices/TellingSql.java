package org.gongli.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongli.notices.sending.Ways;
import org.gongli.notices.wording.Arguments;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes messages, and a delivery for each way that is connected. Officers are reached at their desk.
@Component
class TellingSql {

    private final JdbcClient jdbc;
    private final Arguments arguments;
    private final Ways ways;
    private final Clock clock;

    TellingSql(JdbcClient jdbc, Arguments arguments, Ways ways, Clock clock) {
        this.jdbc = jdbc;
        this.arguments = arguments;
        this.ways = ways;
        this.clock = clock;
    }

    /// @return who had not been told before
    List<Told> tell(Collection<MemberId> members, NewNotice notice) {
        return filled(jdbc.sql("""
                with told as (
                    insert into notices.message (member_id, topic, sensitive, mandatory, text_key, args, path, occasion, told_at)
                    select distinct member, :topic, :sensitive, :mandatory, :key, :args, :path, :occasion, cast(:now as timestamptz)
                    from unnest(cast(:members as bigint[])) member
                    on conflict (member_id, occasion) where member_id is not null do nothing
                    returning id, member_id
                ), delivered as (
                    insert into notices.delivery (message_id, member_id, way, due_at)
                    select told.id, told.member_id, way, cast(:now as timestamptz)
                    from told
                    cross join unnest(:ways) way
                )
                select id as message, member_id as member from told order by id
                """), notice)
                .param("members", members.stream().mapToLong(MemberId::value).toArray())
                .param("ways", ways.names())
                .query(Told.class).list();
    }

    record Told(long message, MemberId member) {
    }

    /// @return the message; empty when the officer had been told before
    Optional<Long> tell(AccountId officer, NewNotice notice) {
        return filled(jdbc.sql("""
                insert into notices.message (account_id, topic, sensitive, mandatory, text_key, args, path, occasion, told_at)
                values (:account, :topic, :sensitive, :mandatory, :key, :args, :path, :occasion, :now)
                on conflict (account_id, occasion) where account_id is not null do nothing
                returning id
                """), notice).param("account", officer).query(Long.class).optional();
    }

    private StatementSpec filled(StatementSpec statement, NewNotice notice) {
        var topic = notice.topic();
        return statement.param("topic", topic.name()).param("sensitive", topic.sensitive()).param("mandatory", topic.mandatory())
                .param("key", notice.key()).param("args", arguments.sealed(notice.args())).param("path", notice.path())
                .param("occasion", notice.once() == null ? UUID.randomUUID().toString() : notice.once()).param("now", clock.instant());
    }
}
