package org.gongli.members.rosters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongli.members.RosterId;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The imports themselves. Each step names the state that it leaves, so that of two who take it at once one does.
@Component
class RosterSql {

    private final JdbcClient jdbc;

    RosterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RosterId insert(OrgId org, AccountId account, UUID file, String fileName, Instant now) {
        return jdbc.sql("""
                insert into members.roster_import (org_id, account_id, file, file_name, status, uploaded_at)
                values (:org, :account, :file, :fileName, 'WAITING', :now)
                returning id as value
                """)
                .param("org", org).param("account", account).param("file", file).param("fileName", fileName).param("now", now)
                .query(RosterId.class).single();
    }

    Optional<RosterImport> roster(RosterId id, Scope scope) {
        return jdbc.sql("""
                select i.id, i.org_id, o.name as org_name, o.name_en as org_name_en, o.path as org_path, i.file, i.file_name, i.status, i.header_row, i.header, i.columns,
                       i.rows_read, i.fresh, i.changed, i.unchanged, i.rejected, i.duplicate, i.elsewhere, i.failure, i.failure_args, i.uploaded_at, i.finished_at
                from members.roster_import i
                join organisations.facts_organisation o on o.id = i.org_id
                where i.id = :id and o.path like :scope
                """).param("id", id).param("scope", scope).query(RosterSql::roster).optional();
    }

    /// The newest first.
    List<RosterImport> rosters(Scope scope, @Nullable RosterStatus status, @Nullable Long before, int limit) {
        return jdbc.sql("""
                select i.id, i.org_id, o.name as org_name, o.name_en as org_name_en, o.path as org_path, i.file, i.file_name, i.status, i.header_row, i.header, i.columns,
                       i.rows_read, i.fresh, i.changed, i.unchanged, i.rejected, i.duplicate, i.elsewhere, i.failure, i.failure_args, i.uploaded_at, i.finished_at
                from members.roster_import i
                join organisations.facts_organisation o on o.id = i.org_id
                where o.path like :scope and (:status::text is null or i.status = :status) and (:before::bigint is null or i.id < :before)
                order by i.id desc
                limit :limit
                """).param("scope", scope).param("status", status).param("before", before).param("limit", limit).query(RosterSql::roster).list();
    }

    /// @return whether it was still waiting
    boolean start(RosterId id, Instant now) {
        return jdbc.sql("update members.roster_import set status = 'READING', started_at = :now where id = :id and status = 'WAITING'")
                .param("id", id).param("now", now).update() == 1;
    }

    /// @return whether reading may go on; not when it was cancelled
    boolean progress(RosterId id, int rows) {
        return jdbc.sql("update members.roster_import set rows_read = :rows where id = :id and status = 'READING'")
                .param("id", id).param("rows", rows).update() == 1;
    }

    void columns(RosterId id, RosterColumns columns) {
        jdbc.sql("update members.roster_import set header_row = :row, header = :header, columns = :columns where id = :id and status = 'READING'")
                .param("id", id).param("row", columns.headerRow()).param("header", columns.header().toArray(String[]::new))
                .param("columns", names(columns.meanings())).update();
    }

    void askForColumns(RosterId id) {
        jdbc.sql("update members.roster_import set status = 'COLUMNS' where id = :id and status = 'READING'").param("id", id).update();
    }

    /// Sends it back to be read with the columns that a person chose.
    ///
    /// @return whether it was in a state in which that makes sense
    boolean readAgain(RosterId id, List<RosterColumn> chosen) {
        return jdbc.sql("""
                update members.roster_import
                set status = 'WAITING', columns = :columns, rows_read = 0, started_at = null
                where id = :id and status in ('COLUMNS', 'READY')
                """).param("id", id).param("columns", names(chosen)).update() == 1;
    }

    boolean ready(RosterId id, int rows, RosterCounts counts) {
        return counted("""
                update members.roster_import
                set status = 'READY', rows_read = :rows, fresh = :fresh, changed = :changed, unchanged = :unchanged, rejected = :rejected,
                    duplicate = :duplicate, elsewhere = :elsewhere
                where id = :id and status = 'READING'
                """, id, counts).param("rows", rows).update() == 1;
    }

    /// @return whether it was this call that won
    boolean confirm(RosterId id, Instant now) {
        return jdbc.sql("update members.roster_import set status = 'CONFIRMING', started_at = :now where id = :id and status = 'READY'")
                .param("id", id).param("now", now).update() == 1;
    }

    boolean confirmed(RosterId id, RosterCounts counts, Instant now) {
        return counted("""
                update members.roster_import
                set status = 'CONFIRMED', fresh = :fresh, changed = :changed, unchanged = :unchanged, rejected = :rejected, duplicate = :duplicate,
                    elsewhere = :elsewhere, finished_at = :now
                where id = :id and status = 'CONFIRMING'
                """, id, counts).param("now", now).update() == 1;
    }

    /// @return whether it could still be dropped
    boolean cancel(RosterId id, Instant now) {
        return jdbc.sql("""
                update members.roster_import
                set status = 'CANCELLED', finished_at = :now
                where id = :id and status in ('WAITING', 'READING', 'COLUMNS', 'READY')
                """).param("id", id).param("now", now).update() == 1;
    }

    void fail(RosterId id, String key, Object[] args, Instant now) {
        jdbc.sql("""
                update members.roster_import
                set status = 'FAILED', failure = :key, failure_args = :args, finished_at = :now
                where id = :id and status in ('WAITING', 'READING', 'CONFIRMING')
                """)
                .param("id", id).param("key", key).param("args", Arrays.stream(args).map(String::valueOf).toArray(String[]::new)).param("now", now).update();
    }

    /// Imports that stopped without saying so: those of these files, whose application was ended, and all that began before `latest`.
    void failStopped(Set<UUID> files, Instant latest, Instant now) {
        jdbc.sql("""
                update members.roster_import
                set status = 'FAILED', failure = 'members.roster.interrupted', finished_at = :now
                where status in ('WAITING', 'READING', 'CONFIRMING') and (file = any(:files) or coalesce(started_at, uploaded_at) < :latest)
                """).param("files", files.toArray(UUID[]::new)).param("latest", latest).param("now", now).update();
    }

    /// Drops what nobody decided on.
    void cancelUploadedBefore(Instant latest, Instant now) {
        jdbc.sql("""
                update members.roster_import
                set status = 'CANCELLED', finished_at = :now
                where status in ('COLUMNS', 'READY') and uploaded_at < :latest
                """).param("latest", latest).param("now", now).update();
    }

    /// Which of these files some import still needs.
    Set<UUID> needed(Set<UUID> files, Instant uploadedSince) {
        return Set.copyOf(jdbc.sql("""
                select file
                from members.roster_import
                where file = any(:files) and status not in ('CANCELLED', 'FAILED') and uploaded_at >= :since
                """).param("files", files.toArray(UUID[]::new)).param("since", uploadedSince).query(UUID.class).list());
    }

    private JdbcClient.StatementSpec counted(String sql, RosterId id, RosterCounts counts) {
        return jdbc.sql(sql).param("id", id).param("fresh", counts.fresh()).param("changed", counts.changed()).param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected()).param("duplicate", counts.duplicate()).param("elsewhere", counts.elsewhere());
    }

    private static String[] names(List<RosterColumn> columns) {
        return columns.stream().map(Enum::name).toArray(String[]::new);
    }

    private static RosterImport roster(ResultSet row, int number) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new RosterImport(new RosterId(row.getLong("id")), new OrgId(row.getLong("org_id")), row.getString("org_name"), row.getString("org_name_en"),
                row.getString("org_path"), row.getObject("file", UUID.class), row.getString("file_name"), RosterStatus.valueOf(row.getString("status")), row.getInt("header_row"),
                texts(row, "header"), texts(row, "columns").stream().map(RosterColumn::valueOf).toList(), row.getInt("rows_read"), counts(row),
                row.getString("failure"), texts(row, "failure_args"), row.getTimestamp("uploaded_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static RosterCounts counts(ResultSet row) throws SQLException {
        return new RosterCounts(row.getInt("fresh"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("rejected"), row.getInt("duplicate"),
                row.getInt("elsewhere"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
