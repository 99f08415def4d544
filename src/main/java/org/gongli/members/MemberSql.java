package org.gongli.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongli.members.seals.MemberSeals;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.gongli.shared.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberSql {

    private final JdbcClient jdbc;
    private final MemberSeals seals;

    MemberSql(JdbcClient jdbc, MemberSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    MemberId insert(OrgId org, NewMember member) {
        return jdbc.sql("""
                insert into members.member (org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index,
                                            birth_date, female, gig, employee_no, joined_on)
                values (:org, :name, :citizenIdSealed, :citizenIdIndex, :phoneSealed, :phoneIndex, :birthDate, :female, :gig, :employeeNo, :joinedOn)
                returning id as value
                """)
                .param("org", org)
                .param("name", member.name())
                .param("citizenIdSealed", seals.seal(member.citizenId()))
                .param("citizenIdIndex", seals.index(member.citizenId()))
                .param("phoneSealed", seals.seal(member.phone()))
                .param("phoneIndex", seals.index(member.phone()))
                .param("birthDate", member.citizenId().birthDate())
                .param("female", member.citizenId().gender() == Gender.FEMALE)
                .param("gig", member.gig())
                .param("employeeNo", member.employeeNo())
                .param("joinedOn", member.joinedOn())
                .query(MemberId.class).single();
    }

    /// Takes up again the record of somebody whose membership had ended.
    void enrolAgain(MemberId id, OrgId org, NewMember member) {
        jdbc.sql("""
                update members.member
                set org_id = :org, name = :name, gig = :gig, employee_no = :employeeNo, joined_on = :joinedOn, left_on = null, leave_reason = null,
                    expelled = false, since = null,
                    phone_sealed = coalesce(:phoneSealed, phone_sealed), phone_index = coalesce(:phoneIndex, phone_index)
                where id = :id and left_on is not null
                """)
                .param("id", id)
                .param("org", org)
                .param("name", member.name())
                .param("gig", member.gig())
                .param("employeeNo", member.employeeNo())
                .param("joinedOn", member.joinedOn())
                .param("phoneSealed", seals.seal(member.phone()))
                .param("phoneIndex", seals.index(member.phone()))
                .update();
    }

    /// Whoever the register knows by this number, whose record is locked until the transaction ends. Of a record that was merged into another, the other.
    Optional<Known> known(CitizenId citizenId) {
        return jdbc.sql("""
                select m.id, m.org_id as org, m.active
                from members.member n
                join members.member m on m.id = coalesce(n.merged_into, n.id)
                where n.citizen_id_index = :index
                for update of m
                """)
                .param("index", seals.index(citizenId)).query(Known.class).optional();
    }

    /// The member's union, for somebody whose scope it lies in; the record is locked until the transaction ends.
    Optional<Known> known(MemberId id, Scope scope) {
        return jdbc.sql("""
                select m.id, m.org_id as org, m.active
                from members.member m
                join organisations.facts_organisation o on o.id = m.org_id
                where m.id = :id and o.path like :scope
                for update of m
                """).param("id", id).param("scope", scope).query(Known.class).optional();
    }

    void leave(MemberId id, LocalDate day, String reason) {
        jdbc.sql("update members.member set left_on = greatest(:day, joined_on), leave_reason = :reason, retained_for = null where id = :id")
                .param("id", id).param("day", day).param("reason", reason).update();
    }

    List<MemberId> moveAll(OrgId from, OrgId to, LocalDate today) {
        return jdbc.sql("update members.member set org_id = :to, since = greatest(:today, joined_on) where org_id = :from and left_on is null returning id as value")
                .param("from", from).param("to", to).param("today", today).query(MemberId.class).list();
    }

    /// @return whether the phone is another one now
    boolean amend(MemberId id, Amendment amendment) {
        return jdbc.sql("""
                update members.member
                set name = :name, phone_sealed = :phoneSealed, phone_index = :phoneIndex, employee_no = :employeeNo, gig = :gig
                where id = :id
                returning old.phone_index is distinct from new.phone_index
                """)
                .param("id", id)
                .param("name", amendment.name())
                .param("phoneSealed", seals.seal(amendment.phone()))
                .param("phoneIndex", seals.index(amendment.phone()))
                .param("employeeNo", amendment.employeeNo())
                .param("gig", amendment.gig())
                .query(Boolean.class).single();
    }

    /// @return whether the phone is another one now
    boolean correct(MemberId id, Correction correction) {
        return jdbc.sql("""
                update members.member
                set name = coalesce(:name, name), employee_no = coalesce(:employeeNo, employee_no),
                    phone_sealed = coalesce(:phoneSealed, phone_sealed), phone_index = coalesce(:phoneIndex, phone_index)
                where id = :id
                returning old.phone_index is distinct from new.phone_index
                """)
                .param("id", id)
                .param("name", correction.name())
                .param("employeeNo", correction.employeeNo())
                .param("phoneSealed", seals.seal(correction.phone()))
                .param("phoneIndex", seals.index(correction.phone()))
                .query(Boolean.class).single();
    }

    /// Whether the person of a record has left; a merged record is the other's person.
    boolean left(MemberId id) {
        return jdbc.sql("""
                select exists (select from members.member m join members.member head on head.id = coalesce(m.merged_into, m.id) where m.id = :id and head.left_on is not null)
                """).param("id", id).query(Boolean.class).single();
    }

    /// By how many things somebody is reached.
    int contacts(MemberId id) {
        return jdbc.sql("select num_nonnulls(phone_index, employee_no) from members.member where id = :id").param("id", id).query(Integer.class).single();
    }

    /// Deletes by what somebody was reached who has left.
    ///
    /// @return how many things it was
    int forgetContact(MemberId id) {
        return jdbc.sql("""
                update members.member m set phone_sealed = null, phone_index = null, employee_no = null
                from members.member head
                where m.id = :id and head.id = coalesce(m.merged_into, m.id) and head.left_on is not null
                returning num_nonnulls(old.phone_index, old.employee_no)
                """).param("id", id).query(Integer.class).optional().orElse(0);
    }

    /// Records, under this name and last reached by this phone, of people who have left and are not members otherwise.
    List<MemberId> left(Phone phone, String name) {
        return jdbc.sql("""
                select id as value
                from members.member
                where phone_index = :index and left_on is not null and merged_into is null and name = :name
                order by id
                """).param("index", seals.index(phone)).param("name", name).query(MemberId.class).list();
    }

    /// How many belong to this organisation itself, not to those below it.
    long active(OrgId org) {
        return jdbc.sql("select count(*) from members.member where org_id = :org and active").param("org", org).query(Long.class).single();
    }

    Optional<byte[]> personKey(MemberId id) {
        return jdbc.sql("select citizen_id_index from members.member where id = :id").param("id", id).query(byte[].class).optional();
    }

    Optional<byte[]> phoneKey(MemberId id) {
        return jdbc.sql("select phone_index from members.member where id = :id and phone_index is not null").param("id", id).query(byte[].class).optional();
    }

    byte[] phoneKey(Phone phone) {
        return Objects.requireNonNull(seals.index(phone));
    }

    byte[] personKey(CitizenId number) {
        return seals.index(number);
    }

    Optional<Standing> standing(MemberId id) {
        return jdbc.sql("""
                select f.id, f.org_id, f.org_path, f.town_id, f.joined_on, f.birth_date, f.female, f.gig, f.active,
                       array(select m.id from members.member m where m.merged_into = f.id order by m.id) as merged
                from members.facts_member f
                where f.id = :id
                """).param("id", id).query(MemberSql::standing).optional();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(new MemberId(row.getLong("id")), new OrgId(row.getLong("org_id")), row.getString("org_path"), new OrgId(row.getLong("town_id")),
                row.getObject("joined_on", LocalDate.class), row.getObject("birth_date", LocalDate.class), row.getBoolean("female"), row.getBoolean("gig"),
                row.getBoolean("active"), Arrays.stream((Long[]) row.getArray("merged").getArray()).map(MemberId::new).toList());
    }

    /// The record that counts for a person, locked until the transaction ends.
    Optional<MemberId> lockHead(MemberId id) {
        return jdbc.sql("""
                select h.id as value
                from members.member m
                join members.member h on h.id = coalesce(m.merged_into, m.id)
                where m.id = :id
                for update of h
                """).param("id", id).query(MemberId.class).optional();
    }

    /// The record itself, then those that were merged into it.
    List<MemberId> records(MemberId id) {
        return jdbc.sql("select id as value from members.member where id = :id or merged_into = :id order by id <> :id, id").param("id", id).query(MemberId.class).list();
    }

    /// Empty for somebody who has left: the number may be another's by now.
    Optional<Phone> phone(MemberId id) {
        return jdbc.sql("select phone_sealed from members.member where id = :id and active and phone_sealed is not null")
                .param("id", id).query(byte[].class).optional().map(seals::phone);
    }

    Optional<String> name(MemberId id) {
        return jdbc.sql("select name from members.member where id = :id").param("id", id).query(String.class).optional();
    }

    /// The member in force with this phone; without one, the member into whose record such a one was merged.
    Optional<MemberId> byPhone(Phone phone) {
        return jdbc.sql("""
                select found.id as value
                from (select m.id, 0 as rank
                      from members.member m
                      where m.phone_index = :index and m.left_on is null and m.merged_into is null
                      union all
                      select m.id, 1
                      from members.member n
                      join members.member m on m.id = n.merged_into and m.active
                      where n.phone_index = :index and n.merged_into is not null and n.left_on is null) found
                order by found.rank
                limit 1
                """)
                .param("index", seals.index(phone)).query(MemberId.class).optional();
    }

    /// How somebody stands in the register.
    record Known(MemberId id, OrgId org, boolean active) {
    }
}
