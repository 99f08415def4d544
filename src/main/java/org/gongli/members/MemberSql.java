package org.gongli.members;

import java.util.Optional;
import org.gongli.platform.Sealing;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberSql {

    private final JdbcClient jdbc;
    private final Sealing.Seal citizenIds;
    private final Sealing.Seal phones;

    MemberSql(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.citizenIds = sealing.seal("members.citizen-id");
        this.phones = sealing.seal("members.phone");
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
                .param("citizenIdSealed", citizenIds.seal(member.citizenId()))
                .param("citizenIdIndex", citizenIds.index(member.citizenId()))
                .param("phoneSealed", member.phone() == null ? null : phones.seal(member.phone()))
                .param("phoneIndex", member.phone() == null ? null : phones.index(member.phone()))
                .param("birthDate", member.birthDate())
                .param("female", member.female())
                .param("gig", member.gig())
                .param("employeeNo", member.employeeNo())
                .param("joinedOn", member.joinedOn())
                .query(MemberId.class).single();
    }

    Optional<Standing> standing(MemberId id) {
        return jdbc.sql("""
                select id as member, org_id as org, org_path, town_id as town, joined_on, birth_date, female, gig, active
                from members.facts_member
                where id = :id
                """).param("id", id).query(Standing.class).optional();
    }

    Optional<MemberId> byPhone(String phone) {
        return jdbc.sql("select id as value from members.member where phone_index = :index and active")
                .param("index", phones.index(phone)).query(MemberId.class).optional();
    }
}
