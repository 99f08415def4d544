package org.gongli.membership.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongli.members.Retention;
import org.gongli.platform.Sealing;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChangeSql {

    private static final String CHANGE = """
            select c.id, c.kind, c.state, c.member_id, c.from_id, f.name as from_name, f.name_en as from_name_en, c.to_id, t.name as to_name, t.name_en as to_name_en,
                   c.asked_by, c.account_id, c.role, c.org_id, c.retention, c.months_away, c.spoken_to, c.decided_on, c.reason, c.appeal, c.asked_at, c.answer_until,
                   c.appeal_until, c.ended_at
            from membership.change c
            join organisations.facts_organisation f on f.id = c.from_id
            left join organisations.facts_organisation t on t.id = c.to_id
            """;

    private final JdbcClient jdbc;
    private final Sealing.Seal words;

    ChangeSql(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.words = sealing.seal("membership.words");
    }

    /// @param answerUntil null when the member asked, or need not agree
    ChangeId insert(Viewer asker, NewChange fresh, ChangeState state, Instant now, @Nullable Instant answerUntil) {
        return jdbc.sql("""
                insert into membership.change (kind, state, member_id, from_id, to_id, asked_by, account_id, role, org_id, retention, months_away, spoken_to, decided_on,
                                               reason, asked_at, answer_until)
                values (:kind, :state, :member, :from, :to, :askedBy, :account, :role, :org, :retention, :monthsAway, :spokenTo, :decidedOn, :reason, :now, :answerUntil)
                returning id as value
                """)
                .param("kind", fresh.kind()).param("state", state).param("member", fresh.member()).param("from", fresh.from()).param("to", fresh.to())
                .param("askedBy", fresh.askedBy()).param("account", asker.account()).param("role", asker.role()).param("org", asker.org())
                .param("retention", fresh.retention()).param("monthsAway", fresh.monthsAway()).param("spokenTo", fresh.spokenTo()).param("decidedOn", fresh.decidedOn())
                .param("reason", words.seal(fresh.reason())).param("now", now).param("answerUntil", answerUntil)
                .query(ChangeId.class).single();
    }

    Optional<Change> change(ChangeId id) {
        return jdbc.sql(CHANGE + "where c.id = :id").param("id", id).query(this::row).optional();
    }

    Optional<Change> lock(ChangeId id) {
        return jdbc.sql(CHANGE + "where c.id = :id for update of c").param("id", id).query(this::row).optional();
    }

    /// The one that is under way for a member.
    Optional<Change> open(MemberId member) {
        return jdbc.sql(CHANGE + "where c.member_id = :member and c.ended_at is null").param("member", member).query(this::row).optional();
    }

    /// All of a member, the newest first.
    List<Change> of(MemberId member) {
        return jdbc.sql(CHANGE + "where c.member_id = :member order by c.id desc limit 50").param("member", member).query(this::row).list();
    }

    /// Those that leave or reach a union of the scope, the newest first. An expulsion is shown to the side that it leaves alone, and it leaves nowhere else.
    List<Change> within(Scope scope, @Nullable ChangeKind kind, boolean open, @Nullable Long after, int limit) {
        return jdbc.sql(CHANGE + """
                where (f.path like :scope or t.path like :scope)
                  and (:kind::text is null or c.kind = :kind)
                  and (not :open or c.ended_at is null)
                  and (:after::bigint is null or c.id < :after)
                order by c.id desc
                limit :limit
                """).param("scope", scope).param("kind", kind).param("open", open).param("after", after).param("limit", limit).query(this::row).list();
    }

    Optional<Change> within(Scope scope, ChangeId id) {
        return jdbc.sql(CHANGE + "where c.id = :id and (f.path like :scope or t.path like :scope)").param("id", id).param("scope", scope).query(this::row).optional();
    }

    /// @param ended null while it goes on
    void move(ChangeId id, ChangeState state, @Nullable Instant ended) {
        jdbc.sql("update membership.change set state = :state, ended_at = :ended where id = :id").param("id", id).param("state", state).param("ended", ended).update();
    }

    void appealable(ChangeId id, Instant until) {
        jdbc.sql("update membership.change set state = 'APPEALABLE', appeal_until = :until where id = :id").param("id", id).param("until", until).update();
    }

    void appealed(ChangeId id, String reason) {
        jdbc.sql("update membership.change set state = 'APPEALED', appeal = :reason where id = :id").param("id", id).param("reason", words.seal(reason)).update();
    }

    /// One whose answer is overdue or whose time for an appeal is over; locked, and passed over when another node has it.
    Optional<ChangeId> due(Instant now) {
        return jdbc.sql("""
                select id as value
                from membership.change
                where state in ('ASKED', 'APPEALABLE') and coalesce(answer_until, appeal_until) <= :now
                order by coalesce(answer_until, appeal_until), id
                limit 1
                for update skip locked
                """).param("now", now).query(ChangeId.class).optional();
    }

    /// Unions in force that a member could move to, by a part of their name.
    List<Union> unions(Scope city, String part, int limit) {
        return jdbc.sql("""
                select o.id, o.name, o.name_en, t.name as town, t.name_en as town_en
                from organisations.facts_organisation o
                join organisations.facts_organisation t on t.id = o.town_id
                where o.path like :city and o.kind in ('ENTERPRISE', 'JOINT', 'INDUSTRY') and o.valid_to is null
                  and strpos(lower(o.name || ' ' || coalesce(o.name_en, '')), lower(:part)) > 0
                order by o.name, o.id
                limit :limit
                """).param("city", city).param("part", part).param("limit", limit).query(Union.class).list();
    }

    record Union(OrgId id, String name, @Nullable String nameEn, String town, @Nullable String townEn) {
    }

    private Change row(ResultSet row, int number) throws SQLException {
        var to = row.getObject("to_id", Long.class);
        var retention = row.getString("retention");
        return new Change(new ChangeId(row.getLong("id")), ChangeKind.valueOf(row.getString("kind")), ChangeState.valueOf(row.getString("state")),
                new MemberId(row.getLong("member_id")), new OrgId(row.getLong("from_id")), row.getString("from_name"), row.getString("from_name_en"),
                to == null ? null : new OrgId(to), row.getString("to_name"), row.getString("to_name_en"), Side.valueOf(row.getString("asked_by")),
                new AccountId(row.getLong("account_id")), Role.valueOf(row.getString("role")), new OrgId(row.getLong("org_id")),
                retention == null ? null : Retention.valueOf(retention), row.getObject("months_away", Integer.class), row.getObject("spoken_to", Boolean.class),
                row.getObject("decided_on", LocalDate.class), words.text(row.getBytes("reason")), opened(row.getBytes("appeal")),
                Objects.requireNonNull(instant(row, "asked_at")), instant(row, "answer_until"), instant(row, "appeal_until"), instant(row, "ended_at"));
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : words.text(sealed);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, Timestamp.class);
        return time == null ? null : time.toInstant();
    }
}
