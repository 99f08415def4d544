package org.gongli.members.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongli.members.CitizenId;
import org.gongli.members.Phone;
import org.gongli.members.seals.MemberSeals;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Applications by the person who made them: whoever has the identity number.
@Component
class OwnApplicationSql {

    private static final String THEIRS = "a.citizen_id_index = (select m.citizen_id_index from members.member m where m.id = :member)";

    private final JdbcClient jdbc;
    private final MemberSeals seals;

    OwnApplicationSql(JdbcClient jdbc, MemberSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// The newest first.
    List<Own> of(MemberId member, int most) {
        return jdbc.sql("""
                select o.name as union_name, o.name_en as union_name_en, a.name, a.citizen_id_sealed, a.phone_sealed, a.employee_no, a.gig, a.status, a.reason, a.submitted_at, a.decided_at
                from members.join_application a
                join organisations.facts_organisation o on o.id = a.org_id
                where
                """ + THEIRS + " order by a.id desc limit :most").param("member", member).param("most", most).query(this::own).list();
    }

    Counts counts(MemberId member) {
        return jdbc.sql("""
                select count(*) filter (where a.status in ('DECLINED', 'KNOWN')) as free, count(*) filter (where a.status in ('APPROVED', 'PENDING')) as kept
                from members.join_application a
                where
                """ + THEIRS).param("member", member).query(Counts.class).single();
    }

    record Counts(int free, int kept) {
    }

    /// Deletes those that led to nothing.
    ///
    /// @return how many it was
    int forget(MemberId member) {
        return jdbc.sql("delete from members.join_application a where a.status in ('DECLINED', 'KNOWN') and " + THEIRS).param("member", member).update();
    }

    private Own own(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Own(row.getString("union_name"), row.getString("union_name_en"), row.getString("name"), seals.citizenId(row.getBytes("citizen_id_sealed")),
                Objects.requireNonNull(seals.phone(row.getBytes("phone_sealed"))), row.getString("employee_no"), row.getBoolean("gig"),
                ApplicationStatus.valueOf(row.getString("status")), row.getString("reason"), row.getTimestamp("submitted_at").toInstant(), instant(decided));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    record Own(String unionName, @Nullable String unionNameEn, String name, CitizenId citizenId, Phone phone, @Nullable String employeeNo, boolean gig, ApplicationStatus status,
               @Nullable String reason, Instant submittedAt, @Nullable Instant decidedAt) {

        String union(boolean english) {
            return english && unionNameEn != null ? unionNameEn : unionName;
        }
    }
}
