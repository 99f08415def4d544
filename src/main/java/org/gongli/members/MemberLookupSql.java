package org.gongli.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongli.members.seals.MemberSeals;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds members within a scope. Whole numbers are found by their keyed index; parts of a number cannot be searched for.
@Component
class MemberLookupSql {

    private final JdbcClient jdbc;
    private final MemberSeals seals;

    MemberLookupSql(JdbcClient jdbc, MemberSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// By id, which is the order in which they were enrolled.
    List<Found> members(Scope scope, MemberFilter filter, LocalDate today, int limit) {
        var phone = filter.phone();
        var citizenId = filter.citizenId(today);
        var number = phone != null || citizenId != null;
        return jdbc.sql("""
                select m.id, m.org_id, o.name as org_name, o.name_en as org_name_en, m.name, m.citizen_id_sealed, m.phone_sealed, m.birth_date, m.female, m.gig, m.employee_no,
                       m.joined_on, m.left_on, m.leave_reason
                from members.member m
                join organisations.facts_organisation o on o.id = m.org_id
                where o.path like :scope and m.active = :active and m.merged_into is null and m.id > :after
                  and (:union::bigint is null or o.path like '%/' || :union || '/%')
                  and (:name::text is null or m.name like :name)
                  and (:citizenId::bytea is null or m.citizen_id_index = :citizenId)
                  and (:phone::bytea is null or m.phone_index = :phone)
                order by m.id
                limit :limit
                """)
                .param("scope", scope)
                .param("active", filter.active())
                .param("after", Objects.requireNonNullElse(filter.after(), 0L))
                .param("union", filter.org())
                .param("name", number || filter.text().isEmpty() ? null : beginning(filter.text()))
                .param("citizenId", citizenId == null ? null : seals.index(citizenId))
                .param("phone", seals.index(phone))
                .param("limit", limit)
                .query(this::found).list();
    }

    Optional<Found> member(Scope scope, MemberId id) {
        return jdbc.sql("""
                select m.id, m.org_id, o.name as org_name, o.name_en as org_name_en, m.name, m.citizen_id_sealed, m.phone_sealed, m.birth_date, m.female, m.gig, m.employee_no,
                       m.joined_on, m.left_on, m.leave_reason
                from members.member m
                join organisations.facts_organisation o on o.id = m.org_id
                where o.path like :scope and m.merged_into is null and m.id = :id
                """).param("scope", scope).param("id", id).query(this::found).optional();
    }

    /// A record, also one that was merged into another, for the person whom it is about.
    Optional<Found> record(MemberId id) {
        return jdbc.sql("""
                select m.id, m.org_id, o.name as org_name, o.name_en as org_name_en, m.name, m.citizen_id_sealed, m.phone_sealed, m.birth_date, m.female, m.gig, m.employee_no,
                       m.joined_on, m.left_on, m.leave_reason
                from members.member m
                join organisations.facts_organisation o on o.id = m.org_id
                where m.id = :id
                """).param("id", id).query(this::found).optional();
    }

    List<RegisterEntry> entries(Collection<MemberId> ids) {
        return jdbc.sql("""
                select m.id, m.org_id, o.name as org_name, o.name_en as org_name_en, m.name, m.citizen_id_sealed, m.phone_sealed, m.birth_date, m.female, m.gig, m.employee_no,
                       m.joined_on, m.left_on, m.leave_reason
                from members.member m
                join organisations.facts_organisation o on o.id = m.org_id
                where m.id in (:ids)
                """).param("ids", ids).query(this::found).list().stream()
                .map(found -> new RegisterEntry(found.id(), found.name(), found.orgName(), found.citizenId().masked(), found.maskedPhone(), found.birthDate(),
                        found.joinedOn(), found.leftOn() == null)).toList();
    }

    private static String beginning(String name) {
        return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private Found found(ResultSet row, int number) throws SQLException {
        return new Found(new MemberId(row.getLong("id")), new OrgId(row.getLong("org_id")), row.getString("org_name"), row.getString("org_name_en"), row.getString("name"),
                seals.citizenId(row.getBytes("citizen_id_sealed")), seals.phone(row.getBytes("phone_sealed")), row.getObject("birth_date", LocalDate.class),
                row.getBoolean("female"), row.getBoolean("gig"), row.getString("employee_no"), row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class), row.getString("leave_reason"));
    }

    /// A member with both numbers opened; they print masked.
    record Found(MemberId id, OrgId org, String orgName, @Nullable String orgNameEn, String name, CitizenId citizenId, @Nullable Phone phone, LocalDate birthDate,
                 boolean female, boolean gig, @Nullable String employeeNo, LocalDate joinedOn, @Nullable LocalDate leftOn, @Nullable String leaveReason) {

        String union(boolean english) {
            return english && orgNameEn != null ? orgNameEn : orgName;
        }

        String maskedPhone() {
            return phone == null ? "" : phone.masked();
        }
    }
}
