package org.gongli.members.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongli.members.CitizenId;
import org.gongli.members.Phone;
import org.gongli.members.seals.MemberSeals;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ApplicationSql {

    private final JdbcClient jdbc;
    private final MemberSeals seals;

    ApplicationSql(JdbcClient jdbc, MemberSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// The union that a link leads to, if it is still in force.
    Optional<Invitation> invitation(String code) {
        return jdbc.sql("""
                select o.id as org, o.name, o.name_en
                from members.join_link l
                join organisations.facts_organisation o on o.id = l.org_id
                where l.code = :code and o.valid_to is null
                """).param("code", code).query(Invitation.class).optional();
    }

    Optional<String> code(OrgId org) {
        return jdbc.sql("select code from members.join_link where org_id = :org").param("org", org).query(String.class).optional();
    }

    void renew(OrgId org, String code, Instant now) {
        jdbc.sql("""
                insert into members.join_link (org_id, code, renewed_at) values (:org, :code, :now)
                on conflict (org_id) do update set code = excluded.code, renewed_at = excluded.renewed_at
                """).param("org", org).param("code", code).param("now", now).update();
    }

    /// Keeps an application, unless the same one waits already.
    ///
    /// @param submission the form that was filled in; sent twice it counts once
    Optional<ApplicationId> insert(OrgId org, UUID submission, Applicant applicant, Instant now) {
        return jdbc.sql("""
                insert into members.join_application (org_id, submission, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, gig, employee_no,
                                                      status, submitted_at)
                select :org, :submission, :name, :citizenIdSealed, :citizenId, :phoneSealed, :phone, :gig, :employeeNo,
                       case when exists (select from members.member m
                                         where m.citizen_id_index = :citizenId and m.phone_index = :phone and m.name = :name and m.active)
                            then 'KNOWN' else 'PENDING' end, :now
                on conflict do nothing
                returning id as value
                """)
                .param("org", org).param("submission", submission).param("name", applicant.name())
                .param("citizenIdSealed", seals.seal(applicant.citizenId())).param("citizenId", seals.index(applicant.citizenId()))
                .param("phoneSealed", seals.seal(applicant.phone())).param("phone", seals.index(applicant.phone()))
                .param("gig", applicant.gig()).param("employeeNo", applicant.employeeNo()).param("now", now)
                .query(ApplicationId.class).optional();
    }

    /// The application that stood in the way of another.
    Optional<ApplicationId> same(OrgId org, UUID submission, Applicant applicant) {
        return jdbc.sql("""
                select id as value
                from members.join_application
                where submission = :submission or (org_id = :org and citizen_id_index = :citizenId and phone_index = :phone and status = 'PENDING')
                order by id
                limit 1
                """)
                .param("org", org).param("submission", submission).param("citizenId", seals.index(applicant.citizenId())).param("phone", seals.index(applicant.phone()))
                .query(ApplicationId.class).optional();
    }

    /// What the applicant may know. No personal data.
    Optional<State> state(ApplicationId id) {
        return jdbc.sql("""
                select o.name as union_name, o.name_en as union_name_en, a.status, a.reason, a.submitted_at
                from members.join_application a
                join organisations.facts_organisation o on o.id = a.org_id
                where a.id = :id
                """).param("id", id).query(State.class).optional();
    }

    /// Those waiting, the oldest first, each with what would hinder it now.
    List<Waiting> waiting(Scope scope, @Nullable Long after, int limit) {
        return jdbc.sql("""
                select a.id, a.org_id, o.name as org_name, o.name_en as org_name_en, a.name, a.citizen_id_sealed, a.phone_sealed, a.employee_no, a.gig, a.submitted_at,
                       case
                           when m.org_id = a.org_id then 'HERE'
                           when m.id is not null then 'ELSEWHERE'
                           when p.id is not null then 'PHONE_TAKEN'
                           else 'NONE'
                       end as hindrance,
                       exists (select from members.join_application t where t.citizen_id_index = a.citizen_id_index and t.status = 'PENDING' and t.id <> a.id) as twice
                from members.join_application a
                join organisations.facts_organisation o on o.id = a.org_id
                left join members.member m on m.citizen_id_index = a.citizen_id_index and m.left_on is null
                left join members.member p on p.phone_index = a.phone_index and p.active and p.citizen_id_index <> a.citizen_id_index
                where o.path like :scope and a.status = 'PENDING' and a.id > :after
                order by a.id
                limit :limit
                """).param("scope", scope).param("after", Objects.requireNonNullElse(after, 0L)).param("limit", limit).query(this::waiting).list();
    }

    Queue queue(Scope scope) {
        return jdbc.sql("""
                select count(*) as waiting, min(a.submitted_at) as oldest
                from members.join_application a
                join organisations.facts_organisation o on o.id = a.org_id
                where o.path like :scope and a.status = 'PENDING'
                """).param("scope", scope).query(Queue.class).single();
    }

    /// Locks an application until the transaction ends; empty for one that lies outside the scope.
    Optional<Locked> lock(ApplicationId id, Scope scope) {
        return jdbc.sql("""
                select a.org_id, a.name, a.citizen_id_sealed, a.phone_sealed, a.employee_no, a.gig, a.status
                from members.join_application a
                join organisations.facts_organisation o on o.id = a.org_id
                where a.id = :id and o.path like :scope
                for update of a
                """).param("id", id).param("scope", scope).query(this::locked).optional();
    }

    void approve(ApplicationId id, MemberId member, Instant now) {
        jdbc.sql("update members.join_application set status = 'APPROVED', member_id = :member, decided_at = :now where id = :id and status = 'PENDING'")
                .param("id", id).param("member", member).param("now", now).update();
    }

    void decline(ApplicationId id, String reason, Instant now) {
        jdbc.sql("update members.join_application set status = 'DECLINED', reason = :reason, decided_at = :now where id = :id and status = 'PENDING'")
                .param("id", id).param("reason", reason).param("now", now).update();
    }

    /// The enterprise union with the most members of each town; first that of the town whose English name begins so.
    List<OrgId> largestOfEachTown(String first) {
        return jdbc.sql("""
                select largest.id as value
                from (select distinct on (o.town_id) o.id, o.town_id
                      from organisations.facts_organisation o
                      where o.kind = 'ENTERPRISE' and o.valid_to is null
                      order by o.town_id, (select count(*) from members.facts_member m where m.org_id = o.id) desc, o.id) largest
                join organisations.facts_organisation t on t.id = largest.town_id
                order by starts_with(t.name_en, :first) desc, t.code
                """).param("first", first).query(OrgId.class).list();
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(new ApplicationId(row.getLong("id")), new OrgId(row.getLong("org_id")), row.getString("org_name"), row.getString("org_name_en"),
                row.getString("name"), seals.citizenId(row.getBytes("citizen_id_sealed")), Objects.requireNonNull(seals.phone(row.getBytes("phone_sealed"))),
                Objects.requireNonNullElse(row.getString("employee_no"), ""), row.getBoolean("gig"), row.getTimestamp("submitted_at").toInstant(),
                Hindrance.valueOf(row.getString("hindrance")), row.getBoolean("twice"));
    }

    private Locked locked(ResultSet row, int number) throws SQLException {
        var applicant = new Applicant(row.getString("name"), seals.citizenId(row.getBytes("citizen_id_sealed")),
                Objects.requireNonNull(seals.phone(row.getBytes("phone_sealed"))), row.getString("employee_no"), row.getBoolean("gig"));
        return new Locked(new OrgId(row.getLong("org_id")), applicant, ApplicationStatus.valueOf(row.getString("status")));
    }

    record Invitation(OrgId org, String name, @Nullable String nameEn) {
    }

    record State(String unionName, @Nullable String unionNameEn, ApplicationStatus status, @Nullable String reason, Instant submittedAt) {
    }

    /// @param twice whether another application waits for the same person
    record Waiting(ApplicationId id, OrgId org, String orgName, @Nullable String orgNameEn, String name, CitizenId citizenId, Phone phone, String employeeNo,
                   boolean gig, Instant submittedAt, Hindrance hindrance, boolean twice) {

        String union(boolean english) {
            return english && orgNameEn != null ? orgNameEn : orgName;
        }
    }

    record Queue(long waiting, @Nullable Instant oldest) {
    }

    record Locked(OrgId org, Applicant applicant, ApplicationStatus status) {
    }
}
