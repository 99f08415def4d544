package org.gongli.membership.owndata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.members.Keeping;
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
            select id, kind, state, member_id, org_id, field, value, reason, asked_at, ended_at, on_leaving
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
    List<DataRequest> of(Collection<MemberId> records, int most) {
        return jdbc.sql(REQUEST + "where member_id in (:records) order by id desc limit :most").param("records", records).param("most", most).query(this::row).list();
    }

    /// Deletions that were agreed to and take the rest when these records' membership ends.
    List<DataRequest> onLeaving(Collection<MemberId> records) {
        return jdbc.sql(REQUEST + "where member_id in (:records) and on_leaving order by id for update").param("records", records).query(this::row).list();
    }

    void ended(DataRequestId id, DataRequestState state, Instant now) {
        jdbc.sql("update membership.data_request set state = :state, ended_at = :now where id = :id").param("id", id).param("state", state).param("now", now).update();
    }

    void onLeaving(DataRequestId id, boolean waits) {
        jdbc.sql("update membership.data_request set on_leaving = :waits where id = :id").param("id", id).param("waits", waits).update();
    }

    /// Writes down what a deletion did: what was deleted adds up, what stays is what stays now.
    void outcomes(DataRequestId id, List<AreaOutcome> outcomes) {
        jdbc.sql("delete from membership.data_request_area where request_id = :id and card <> ''").param("id", id).update();
        for (var outcome : outcomes) {
            if (outcome.erased() > 0) {
                outcome(id, outcome.section(), "", outcome.erased());
            }
            outcome.held().forEach(held -> outcome(id, outcome.section(), held.card(), held.entries()));
        }
    }

    private void outcome(DataRequestId id, String area, String card, @Nullable Integer entries) {
        jdbc.sql("""
                insert into membership.data_request_area (request_id, area, card, entries) values (:id, :area, :card, :entries)
                on conflict (request_id, area, card) do update set entries = data_request_area.entries + excluded.entries
                """).param("id", id).param("area", area).param("card", card).param("entries", entries).update();
    }

    /// What deletions did, by request.
    Map<DataRequestId, List<AreaOutcome>> outcomes(Collection<DataRequestId> ids) {
        return jdbc.sql("""
                select request_id, area, card, entries
                from membership.data_request_area
                where request_id = any(:ids)
                order by request_id, card <> '', area, card
                """).param("ids", ids.stream().map(DataRequestId::value).toArray(Long[]::new)).query((row, number) -> Map.entry(new DataRequestId(row.getLong("request_id")),
                        outcome(row.getString("area"), row.getString("card"), row.getObject("entries", Integer.class)))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static AreaOutcome outcome(String area, String card, @Nullable Integer entries) {
        return card.isEmpty() ? new AreaOutcome(area, entries == null ? 0 : entries, List.of()) : new AreaOutcome(area, 0, List.of(new Keeping.Held(card, entries)));
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

    /// Every archive that is still noted, the newest first.
    List<OwnData.Export> exports(MemberId member, int most) {
        return jdbc.sql("select id, asked_at as asked, expires_at as expires from membership.export where member_id = :member order by id desc limit :most")
                .param("member", member).param("most", most).query(OwnData.Export.class).list();
    }

    private DataRequest row(ResultSet row, int number) throws SQLException {
        var field = row.getString("field");
        var ended = row.getObject("ended_at", Timestamp.class);
        return new DataRequest(new DataRequestId(row.getLong("id")), DataRequestKind.valueOf(row.getString("kind")), DataRequestState.valueOf(row.getString("state")),
                new MemberId(row.getLong("member_id")), new OrgId(row.getLong("org_id")), field == null ? null : CorrectionField.valueOf(field),
                words.text(row.getBytes("value")), words.text(row.getBytes("reason")), row.getTimestamp("asked_at").toInstant(), ended == null ? null : ended.toInstant(),
                row.getBoolean("on_leaving"));
    }
}
