package org.gongli.founding.applying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.founding.applying.Election.Office;
import org.gongli.founding.applying.Election.Vote;
import org.gongli.founding.applying.NewFounding.Candidate;
import org.gongli.founding.applying.NewFounding.Covered;
import org.gongli.founding.applying.NewFounding.Seat;
import org.gongli.organisations.Industry;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Uscc;
import org.gongli.procedures.CaseId;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes foundings.
@Component
class FoundingSql {

    private static final String HEAD = "select id, town_id as town, applicant_id as applicant, member_id as member, stage, case_id, org_id as org from founding.founding ";

    private final JdbcClient jdbc;

    FoundingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FoundingId insert(Viewer applicant, NewFounding founding, Instant now) {
        var id = filled(jdbc.sql("""
                insert into founding.founding (town_id, place_id, kind, applicant_id, member_id, enterprise, union_name, uscc, industry, staff, members, address, form, term_years,
                                               full_time_chair, group_lead, created_at)
                values (:town, :place, :kind, :applicant, :member, :enterprise, :unionName, :uscc, :industry, :staff, :members, :address, :form, :termYears, :fullTimeChair, :groupLead, :now)
                returning id as value
                """), founding).param("town", founding.seat().town()).param("kind", founding.seat().kind()).param("applicant", applicant.account()).param("member", applicant.member().orElse(null)).param("now", now)
                .query(FoundingId.class).single();
        candidates(id, founding.candidates());
        covered(id, founding.covered());
        return id;
    }

    /// The town stays, for the case lies there, and the kind.
    void change(FoundingId id, NewFounding founding) {
        filled(jdbc.sql("""
                update founding.founding
                set place_id = :place, enterprise = :enterprise, union_name = :unionName, uscc = :uscc, industry = :industry, staff = :staff, members = :members, address = :address, form = :form,
                    term_years = :termYears, full_time_chair = :fullTimeChair, group_lead = :groupLead
                where id = :id
                """), founding).param("id", id).update();
        jdbc.sql("delete from founding.candidate where founding_id = :id").param("id", id).update();
        candidates(id, founding.candidates());
        jdbc.sql("delete from founding.covered where founding_id = :id").param("id", id).update();
        covered(id, founding.covered());
    }

    private static StatementSpec filled(StatementSpec statement, NewFounding founding) {
        return statement.param("place", founding.seat().place()).param("enterprise", founding.enterprise()).param("unionName", founding.unionName()).param("uscc", founding.uscc() == null ? null : founding.uscc().code())
                .param("industry", founding.industry()).param("staff", founding.staff()).param("members", founding.members()).param("address", founding.address())
                .param("form", founding.form()).param("termYears", founding.termYears()).param("fullTimeChair", founding.fullTimeChair()).param("groupLead", founding.groupLead());
    }

    private void candidates(FoundingId id, List<Candidate> candidates) {
        IntStream.range(0, candidates.size()).forEach(position -> jdbc.sql("""
                insert into founding.candidate (founding_id, position, name, job, relative)
                values (:id, :position, :name, :job, :relative)
                """).param("id", id).param("position", position).param("name", candidates.get(position).name()).param("job", candidates.get(position).job())
                .param("relative", candidates.get(position).relative()).update());
    }

    private void covered(FoundingId id, List<Covered> covered) {
        IntStream.range(0, covered.size()).forEach(position -> jdbc.sql("""
                insert into founding.covered (founding_id, position, name, uscc, members)
                values (:id, :position, :name, :uscc, :members)
                """).param("id", id).param("position", position).param("name", covered.get(position).name()).param("uscc", covered.get(position).uscc().code())
                .param("members", covered.get(position).members()).update());
    }

    /// The name of an enterprise of this founding that has a union already; a joint union takes in nobody who lies in another one.
    Optional<String> unionOf(FoundingId id) {
        return jdbc.sql("""
                select e.name
                from (select f.enterprise as name, f.uscc, false as joint from founding.founding f where f.id = :id and f.uscc is not null
                      union all
                      select c.name, c.uscc, true from founding.covered c where c.founding_id = :id) e
                where exists (select from organisations.facts_organisation o where o.uscc = e.uscc and o.valid_to is null)
                   or e.joint and exists (select
                                          from founding.covered c
                                          join founding.founding f on f.id = c.founding_id
                                          join organisations.facts_organisation o on o.id = f.org_id and o.valid_to is null
                                          where c.uscc = e.uscc)
                order by e.name
                limit 1
                """).param("id", id).query(String.class).optional();
    }

    /// Its enterprises are on this way now, as they stand in it; another one that one of them is on fails the constraint.
    void setOut(FoundingId id) {
        arrived(id);
        jdbc.sql("""
                insert into founding.under_way (uscc, founding_id)
                select uscc, id from founding.founding where id = :id and uscc is not null
                union all
                select uscc, founding_id from founding.covered where founding_id = :id
                order by 1
                """).param("id", id).update();
    }

    private void arrived(FoundingId id) {
        jdbc.sql("delete from founding.under_way where founding_id = :id").param("id", id).update();
    }

    /// A founding of this applicant, locked until the transaction ends.
    Optional<Head> lockOwn(FoundingId id, AccountId applicant) {
        return jdbc.sql(HEAD + "where id = :id and applicant_id = :applicant for update").param("id", id).param("applicant", applicant).query(Head.class).optional();
    }

    Head lock(FoundingId id) {
        return jdbc.sql(HEAD + "where id = :id for update").param("id", id).query(Head.class).single();
    }

    Optional<Head> head(FoundingId id) {
        return jdbc.sql(HEAD + "where id = :id").param("id", id).query(Head.class).optional();
    }

    NewFounding founding(FoundingId id) {
        var candidates = jdbc.sql("select name, job, relative from founding.candidate where founding_id = :id order by position").param("id", id).query(Candidate.class).list();
        var covered = jdbc.sql("select name, uscc, members from founding.covered where founding_id = :id order by position").param("id", id)
                .query((row, number) -> new Covered(row.getString("name"), new Uscc(row.getString("uscc")), row.getInt("members"))).list();
        return jdbc.sql("""
                select town_id, place_id, kind, enterprise, union_name, uscc, industry, staff, members, address, form, term_years, full_time_chair, group_lead
                from founding.founding
                where id = :id
                """).param("id", id).query((row, number) -> new NewFounding(
                new Seat(new OrgId(row.getLong("town_id")), new OrgId(row.getLong("place_id")), OrgKind.valueOf(row.getString("kind"))), row.getString("enterprise"),
                row.getString("union_name"), row.getString("uscc") == null ? null : new Uscc(row.getString("uscc")), row.getString("industry") == null ? null : Industry.valueOf(row.getString("industry")), row.getInt("staff"),
                row.getInt("members"), row.getString("address"), NewFounding.Form.valueOf(row.getString("form")), row.getInt("term_years"), row.getBoolean("full_time_chair"),
                row.getString("group_lead"), candidates, covered)).single();
    }

    /// The case ended without a union.
    void ended(FoundingId id, Stage stage) {
        arrived(id);
        jdbc.sql("update founding.founding set stage = :stage where id = :id and org_id is null").param("id", id).param("stage", stage).update();
    }

    /// The case came to a step.
    void reached(FoundingId id, Stage stage, CaseId caseId) {
        jdbc.sql("update founding.founding set stage = :stage, case_id = :case where id = :id and org_id is null").param("id", id).param("stage", stage).param("case", caseId)
                .update();
    }

    /// Its enterprises have a union now, and leave the gap.
    ///
    /// @return false when it is founded already
    boolean founded(FoundingId id, OrgId org, Instant now) {
        jdbc.sql("""
                update founding.enterprise
                set org_id = :org
                where org_id is null and uscc in (select uscc from founding.under_way where founding_id = :id)
                """).param("id", id).param("org", org).update();
        arrived(id);
        return jdbc.sql("update founding.founding set stage = 'FOUNDED', org_id = :org, founded_at = :now where id = :id and org_id is null")
                .param("id", id).param("org", org).param("now", now).update() == 1;
    }

    void election(FoundingId id, Election election, Instant now) {
        jdbc.sql("delete from founding.election where founding_id = :id").param("id", id).update();
        jdbc.sql("""
                insert into founding.election (founding_id, held_on, entitled, attending, seats, recorded_at)
                values (:id, :heldOn, :entitled, :attending, :seats, :now)
                """).param("id", id).param("heldOn", election.heldOn()).param("entitled", election.entitled()).param("attending", election.attending())
                .param("seats", election.seats()).param("now", now).update();
        IntStream.range(0, election.votes().size()).forEach(position -> jdbc.sql("""
                insert into founding.vote (founding_id, position, name, votes, office)
                values (:id, :position, :name, :votes, :office)
                """).param("id", id).param("position", position).param("name", election.votes().get(position).name()).param("votes", election.votes().get(position).votes())
                .param("office", election.votes().get(position).office()).update());
    }

    Optional<Election> election(FoundingId id) {
        var votes = jdbc.sql("select name, votes, office from founding.vote where founding_id = :id order by position").param("id", id)
                .query((row, number) -> new Vote(row.getString("name"), row.getInt("votes"), Office.valueOf(row.getString("office")))).list();
        return jdbc.sql("select held_on, entitled, attending, seats from founding.election where founding_id = :id").param("id", id)
                .query((row, number) -> new Election(row.getObject("held_on", LocalDate.class), row.getInt("entitled"), row.getInt("attending"), row.getInt("seats"), votes)).optional();
    }

    /// How a founding stands.
    ///
    /// @param member the applicant, when a member applied
    record Head(FoundingId id, OrgId town, AccountId applicant, @Nullable MemberId member, Stage stage, @Nullable CaseId caseId, @Nullable OrgId org) {
    }
}
