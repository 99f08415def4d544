package org.gongli.notices.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.gongli.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Somebody's own messages: those told to the member, and those told to the account.
@Component
class InboxSql {

    private static final String OWN = "(member_id = any(:records) or account_id = :account)";

    private static final String FORGETTABLE = """
            (m.read_at is not null or exists (select from members.facts_member f join members.facts_member p on p.id = f.person_id where f.id = m.member_id and p.left_on is not null))
            """;

    private final JdbcClient jdbc;

    InboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Viewer viewer, boolean unreadOnly, long before, int most) {
        return own(viewer, "select id, topic, text_key as key, args, path, told_at, read_at is not null as read from notices.message where " + OWN
                + " and id < :before and (read_at is null or not :unreadOnly) order by id desc limit :most")
                .param("before", before).param("unreadOnly", unreadOnly).param("most", most).query(Row.class).list();
    }

    record Row(long id, String topic, String key, byte[] args, String path, Instant toldAt, boolean read) {
    }

    long unread(Viewer viewer) {
        return own(viewer, "select count(*) from notices.message where read_at is null and " + OWN).query(Long.class).single();
    }

    /// Marks a message read.
    ///
    /// @return where it leads; empty when it is not the viewer's
    Optional<String> read(Viewer viewer, long id, Instant now) {
        return own(viewer, "update notices.message set read_at = coalesce(read_at, :now) where id = :id and " + OWN + " returning path")
                .param("id", id).param("now", now).query(String.class).optional();
    }

    boolean unread(Viewer viewer, long id) {
        return own(viewer, "update notices.message set read_at = null where id = :id and " + OWN).param("id", id).update() == 1;
    }

    void readAll(Viewer viewer, Instant now) {
        own(viewer, "update notices.message set read_at = :now where read_at is null and " + OWN).param("now", now).update();
    }

    /// What a member was told, the newest first.
    List<Row> all(MemberId member, int most) {
        return jdbc.sql("""
                select id, topic, text_key as key, args, path, told_at, read_at is not null as read
                from notices.message
                where member_id = :member
                order by id desc
                limit :most
                """).param("member", member).param("most", most).query(Row.class).list();
    }

    /// How many messages [#forget] would delete, and how many not.
    Forgettable forgettable(MemberId member) {
        return jdbc.sql("select count(*) filter (where " + FORGETTABLE + ") as free, count(*) filter (where not (" + FORGETTABLE
                + ")) as held from notices.message m where m.member_id = :member").param("member", member).query(Forgettable.class).single();
    }

    record Forgettable(int free, int held) {
    }

    /// Deletes what a member was told and read, and what became of it outside. What was not read yet stays as long as the person is a member.
    ///
    /// @return how many messages it was
    int forget(MemberId member) {
        jdbc.sql("delete from notices.delivery d using notices.message m where m.id = d.message_id and m.member_id = :member and " + FORGETTABLE).param("member", member).update();
        return jdbc.sql("delete from notices.message m where m.member_id = :member and " + FORGETTABLE).param("member", member).update();
    }

    private StatementSpec own(Viewer viewer, String sql) {
        return jdbc.sql(sql).param("records", viewer.records().stream().map(MemberId::value).toArray(Long[]::new)).param("account", viewer.account());
    }
}
