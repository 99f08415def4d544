package org.gongli.members.rosters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongli.members.Gender;
import org.gongli.members.RosterId;
import org.gongli.members.seals.MemberSeals;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The staged rows, and the way from there into the register. Rows arrive by `copy`; what they would do is the view `members.roster_verdict`, which
/// preview and writing share, so that what is written is what was shown.
@Component
class StagingSql {

    private static final String COPY = """
            copy members.roster_row (import_id, row_no, org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female, gig,
                                     employee_no, joined_on, problems)
            from stdin (format binary)
            """;
    private static final int VALUES = 14;

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final MemberSeals seals;

    StagingSql(JdbcClient jdbc, JdbcOperations operations, MemberSeals seals) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.seals = seals;
    }

    /// Seals the rows and stages them.
    void stage(RosterId roster, OrgId org, List<RosterRow> rows) {
        var copy = new BinaryCopy();
        rows.forEach(row -> add(copy, roster, org, row));
        var bytes = copy.finished();
        operations.execute((ConnectionCallback<Void>) connection -> {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                copying.writeToCopy(bytes, 0, bytes.length);
                copying.endCopy();
            } finally {
                if (copying.isActive()) {
                    copying.cancelCopy();
                }
            }
            return null;
        });
    }

    private void add(BinaryCopy copy, RosterId roster, OrgId org, RosterRow row) {
        var id = row.citizenId();
        copy.row(VALUES).bigint(roster.value()).integer(row.number()).bigint(org.value()).text(row.name())
                .bytes(id == null ? null : seals.seal(id)).bytes(id == null ? null : seals.index(id))
                .bytes(seals.seal(row.phone())).bytes(seals.index(row.phone()))
                .date(id == null ? null : id.birthDate()).bool(id == null ? null : id.gender() == Gender.FEMALE).bool(row.gig())
                .text(row.employeeNo()).date(row.joinedOn()).text(RosterProblem.written(row.problems()));
    }

    void clear(RosterId roster) {
        jdbc.sql("delete from members.roster_row where import_id = :roster").param("roster", roster).update();
    }

    /// Clears the rows of imports that were dropped, failed, or are older than `latest`.
    void clearUploadedBefore(Instant latest) {
        jdbc.sql("""
                delete from members.roster_row
                where import_id in (select id from members.roster_import where status in ('CANCELLED', 'FAILED') or uploaded_at < :latest)
                """).param("latest", latest).update();
    }

    /// Statements over a whole roster may take longer than a page may, and are spared the disk by more memory. Holds until the transaction ends.
    void takeRoom() {
        jdbc.sql("set local statement_timeout = '5min'").update();
        jdbc.sql("set local work_mem = '64MB'").update();
    }

    /// Tells the planner of the rows that this import has just staged.
    void analyze() {
        jdbc.sql("analyze members.roster_row").update();
    }

    /// Marks the rows whose person, or whose phone, stands in a good row further up. That there are any at all is found out more cheaply than which.
    void markDuplicates(RosterId roster) {
        if (samePeople(roster)) {
            markPeople(roster);
        }
        if (samePhones(roster)) {
            markPhones(roster);
        }
    }

    private boolean samePeople(RosterId roster) {
        return jdbc.sql("""
                select exists (select from members.roster_row
                               where import_id = :roster and problems = ''
                               group by citizen_id_index
                               having count(*) > 1)
                """).param("roster", roster).query(Boolean.class).single();
    }

    private void markPeople(RosterId roster) {
        jdbc.sql("""
                update members.roster_row r
                set duplicate_of = d.first
                from (select row_no, min(row_no) over (partition by citizen_id_index) as first
                      from members.roster_row
                      where import_id = :roster and problems = '') d
                where r.import_id = :roster and r.row_no = d.row_no and d.first < d.row_no
                """).param("roster", roster).update();
    }

    private boolean samePhones(RosterId roster) {
        return jdbc.sql("""
                select exists (select from members.roster_row
                               where import_id = :roster and problems = '' and duplicate_of is null and phone_index is not null
                               group by phone_index
                               having count(*) > 1)
                """).param("roster", roster).query(Boolean.class).single();
    }

    private void markPhones(RosterId roster) {
        jdbc.sql("""
                update members.roster_row r
                set problems = 'PHONE:members.roster.phone-twice'
                from (select row_no, min(row_no) over (partition by phone_index) as first
                      from members.roster_row
                      where import_id = :roster and problems = '' and duplicate_of is null and phone_index is not null) d
                where r.import_id = :roster and r.row_no = d.row_no and d.first < d.row_no
                """).param("roster", roster).update();
    }

    RosterCounts counts(RosterId roster) {
        return jdbc.sql("""
                select count(*) filter (where verdict in ('FRESH', 'RETURNING')) as fresh,
                       count(*) filter (where verdict = 'CHANGED') as changed,
                       count(*) filter (where verdict = 'UNCHANGED') as unchanged,
                       count(*) filter (where verdict in ('REJECTED', 'PHONE_TAKEN')) as rejected,
                       count(*) filter (where verdict = 'DUPLICATE') as duplicate,
                       count(*) filter (where verdict = 'ELSEWHERE') as elsewhere
                from members.roster_verdict
                where import_id = :roster
                """).param("roster", roster).query(RosterCounts.class).single();
    }

    Staged staged(RosterId roster) {
        return jdbc.sql("""
                select count(*) as rows, count(*) filter (where problems = '' and duplicate_of is null) as sound, coalesce(max(row_no), 0) as last
                from members.roster_row
                where import_id = :roster
                """).param("roster", roster).query(Staged.class).single();
    }

    /// Two rosters that name the same people are written one after the other, so that the second sees what the first wrote.
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('members.roster'))").query((row, number) -> 0).single();
    }

    /// Nobody else enrols anybody until the transaction ends.
    void alone() {
        jdbc.sql("set local lock_timeout = '1min'").update();
        jdbc.sql("lock table members.member in share row exclusive mode").update();
    }

    /// Enrols those whom the register does not know. That member and holder of the phone are null follows from the verdict; said in so many words it
    /// makes the joins anti-joins.
    List<MemberId> enrolUnknown(RosterId roster, LocalDate today) {
        return jdbc.sql("""
                insert into members.member (org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female, gig,
                                            employee_no, joined_on)
                select org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female, coalesce(gig, false),
                       employee_no, coalesce(joined_on, :today)
                from members.roster_verdict
                where import_id = :roster and verdict = 'FRESH' and member_id is null and phone_holder_id is null
                returning id
                """)
                .param("roster", roster).param("today", today).query((row, number) -> new MemberId(row.getLong("id"))).list();
    }

    /// Writes what the rows say of people whom the register knows, and takes up again those whose membership had ended.
    Amended amend(RosterId roster, LocalDate today) {
        var amended = new Amended(new ArrayList<>(), new ArrayList<>());
        jdbc.sql("""
                update members.member m
                set org_id = v.org_id, name = v.name, phone_sealed = coalesce(v.phone_sealed, m.phone_sealed), phone_index = coalesce(v.phone_index, m.phone_index),
                    gig = coalesce(v.gig, m.gig), employee_no = coalesce(v.employee_no, m.employee_no),
                    joined_on = coalesce(v.joined_on, case when m.left_on is null then m.joined_on else :today end), left_on = null, leave_reason = null,
                    expelled = false, since = case when m.left_on is null then m.since end
                from members.roster_verdict v
                where v.import_id = :roster and v.verdict in ('CHANGED', 'RETURNING') and v.member_id is not null and m.id = v.member_id
                returning m.id, v.verdict = 'RETURNING' as returning
                """)
                .param("roster", roster).param("today", today)
                .query(row -> {
                    (row.getBoolean("returning") ? amended.returning() : amended.changed()).add(new MemberId(row.getLong("id")));
                });
        return amended;
    }

    /// Rows as they were understood, from the top.
    List<StagedRow> rows(RosterId roster, int limit) {
        return jdbc.sql("""
                select row_no, name, citizen_id_sealed, phone_sealed, verdict
                from members.roster_verdict
                where import_id = :roster
                order by row_no
                limit :limit
                """).param("roster", roster).param("limit", limit).query(this::stagedRow).list();
    }

    /// Rows that are not taken, with why.
    ///
    /// @param scope within it the other union is named
    List<LeftRow> left(RosterId roster, Scope scope, int after, int limit) {
        return jdbc.sql("""
                select v.row_no, v.name, v.verdict, v.problems, v.duplicate_of, o.name as other_union
                from members.roster_verdict v
                left join organisations.facts_organisation o on o.id = v.member_org_id and o.path like :scope
                where v.import_id = :roster and v.row_no > :after and v.verdict in ('REJECTED', 'DUPLICATE', 'ELSEWHERE', 'PHONE_TAKEN')
                order by v.row_no
                limit :limit
                """).param("roster", roster).param("scope", scope).param("after", after).param("limit", limit).query(LeftRow.class).list();
    }

    private StagedRow stagedRow(ResultSet row, int number) throws SQLException {
        var id = row.getBytes("citizen_id_sealed");
        var phone = seals.phone(row.getBytes("phone_sealed"));
        return new StagedRow(row.getInt("row_no"), row.getString("name"), id == null ? "" : seals.citizenId(id).masked(),
                phone == null ? "" : phone.masked(), row.getString("verdict"));
    }

    /// @param sound rows with nothing wrong in themselves, whatever the register says of them
    /// @param last  the number of the last row
    record Staged(int rows, int sound, int last) {
    }

    record Amended(List<MemberId> changed, List<MemberId> returning) {
    }

    record StagedRow(int number, String name, String citizenId, String phone, String verdict) {
    }

    record LeftRow(int rowNo, String name, String verdict, String problems, @Nullable Integer duplicateOf, @Nullable String otherUnion) {
    }
}
