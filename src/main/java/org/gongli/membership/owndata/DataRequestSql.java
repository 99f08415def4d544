package org.gongli.membership.owndata;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongli.membership.view.OwnData;
import org.gongli.platform.Sealing;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataRequestSql {

    private static final String REQUEST = """
            select id, kind, state, member_id, org_id, field, value, reason, asked_at, ended_at, erased, kept
            from membership.data_request
            """;

    private final JdbcClient jdbc;
    private final Sealing.Seal words;

    DataRequestSql(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.words = sealing.seal("membership.words");
    }

    DataRequestId insert(MemberId member, OrgId org, DataRequestKind kind, @Nullable CorrectionField field, String value, String reason, Instant now) {
        return jdbc.sql("""
                insert into membership.data_request (kind, state, member_id, org_id, field, value, reason, asked_at)
                values (:kind, 'RUNNING', :member, :org, :field, :value, :reason, :now)
                returning id as value
                """).param("kind", kind).param("member", member).param("org", org).param("field", field).param("value", words.seal(value)).param("reason", words.seal(reason))
                .param("now", now).query(DataRequestId.class).single();
    }

    Optional<DataRequest> find(DataRequestId id) {
        return jdbc.sql(REQUEST + "where id = :id").param("id", id).query(this::row).optional();
    }

    Optional<DataRequest> lock(DataRequestId id) {
        return jdbc.sql(REQUEST + "where id = :id for update").param("id", id).query(this::row).optional();
    }

    /// The newest first.
    List<DataRequest> of(Collection<MemberId> records) {
        return jdbc.sql(REQUEST + "where member_id in (:records) order by id desc limit 100").param("records", records).query(this::row).list();
    }

    void ended(DataRequestId id, DataRequestState state, GatheringOwnData.Outcome outcome, Instant now) {
        jdbc.sql("update membership.data_request set state = :state, ended_at = :now, erased = :erased, kept = :kept where id = :id")
                .param("id", id).param("state", state).param("now", now).param("erased", outcome.erased().toArray(String[]::new))
                .param("kept", outcome.kept().toArray(String[]::new)).update();
    }

    /// Notes an archive that may be fetched, in place of the member's that no longer may.
    ExportId insert(MemberId member, AccountId account, Instant now, Instant expires) {
        jdbc.sql("delete from membership.export where member_id = :member and expires_at <= :now").param("member", member).param("now", now).update();
        return jdbc.sql("insert into membership.export (member_id, account_id, asked_at, expires_at) values (:member, :account, :now, :expires) returning id as value")
                .param("member", member).param("account", account).param("now", now).param("expires", expires).query(ExportId.class).single();
    }

    /// An archive that this member asked for from this account.
    Optional<OwnData.Export> export(MemberId member, AccountId account, ExportId id) {
        return jdbc.sql("select id, asked_at as asked, expires_at as expires from membership.export where id = :id and member_id = :member and account_id = :account")
                .param("id", id).param("member", member).param("account", account).query(OwnData.Export.class).optional();
    }

    /// Those that can still be fetched, the newest first.
    List<OwnData.Export> exports(MemberId member, AccountId account, Instant now) {
        return jdbc.sql("""
                select id, asked_at as asked, expires_at as expires
                from membership.export
                where member_id = :member and account_id = :account and expires_at > :now
                order by id desc
                limit 5
                """).param("member", member).param("account", account).param("now", now).query(OwnData.Export.class).list();
    }

    private DataRequest row(ResultSet row, int number) throws SQLException {
        var field = row.getString("field");
        var ended = row.getObject("ended_at", Timestamp.class);
        return new DataRequest(new DataRequestId(row.getLong("id")), DataRequestKind.valueOf(row.getString("kind")), DataRequestState.valueOf(row.getString("state")),
                new MemberId(row.getLong("member_id")), new OrgId(row.getLong("org_id")), field == null ? null : CorrectionField.valueOf(field),
                words.text(row.getBytes("value")), words.text(row.getBytes("reason")), row.getTimestamp("asked_at").toInstant(), ended == null ? null : ended.toInstant(),
                list(row.getArray("erased")), list(row.getArray("kept")));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
