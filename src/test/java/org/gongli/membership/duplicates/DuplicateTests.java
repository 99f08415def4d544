package org.gongli.membership.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongli.access.ViewerAuthentication;
import org.gongli.allocation.Claiming;
import org.gongli.members.Members;
import org.gongli.members.Memberships;
import org.gongli.members.NewMember;
import org.gongli.members.Phone;
import org.gongli.membership.view.DuplicateList;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class DuplicateTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate BORN = LocalDate.of(1993, 7, 8);

    private final Given given;
    private final Members members;
    private final Memberships memberships;
    private final Duplicates duplicates;
    private final FindingSimilar finding;
    private final JdbcClient jdbc;
    private final Claiming claiming;
    private final MockMvcTester mvc;

    DuplicateTests(Given given, Members members, Memberships memberships, Duplicates duplicates, FindingSimilar finding, JdbcClient jdbc, Claiming claiming, MockMvcTester mvc) {
        this.given = given;
        this.members = members;
        this.memberships = memberships;
        this.duplicates = duplicates;
        this.finding = finding;
        this.jdbc = jdbc;
        this.claiming = claiming;
        this.mvc = mvc;
    }

    /// Two records of one person at two unions of a town.
    private final class Twice {

        private final Given.Place town = given.town("T");
        private final Viewer first = town.viewer(Role.TOWN);
        private final Viewer second = town.viewer(Role.TOWN);
        private final Phone phone = new Phone("154%08d".formatted(70_000_000 + PEOPLE.incrementAndGet()));
        private final MemberId one = record(null);
        private final MemberId other = record(phone);

        private MemberId record(@Nullable Phone phone) {
            return members.enrol(Actor.SYSTEM, town.union("U" + PEOPLE.incrementAndGet()).id(),
                    new NewMember("Chen Mei " + town.id(), CitizenIds.born(BORN.plusDays(town.id().value()), PEOPLE.incrementAndGet() % 900 + 1), phone, false, null, LocalDate.of(2024, 1, 1)));
        }

        private MergingId merged() {
            var id = duplicates.ask(first, one, other, "the same person");
            duplicates.confirm(second, id);
            return id;
        }
    }

    @Test
    void records_with_the_same_name_and_birth_date_are_found() {
        var twice = new Twice();
        finding.regularly();

        assertThat(duplicates.list(twice.first, "").pairs().rows()).singleElement().extracting(DuplicateList.Pair::person, DuplicateList.Pair::phone).containsExactly(true, false);
        duplicates.different(twice.first, twice.other, twice.one);
        assertThat(duplicates.list(twice.first, "").pairs().rows()).isEmpty();
    }

    @Test
    void nobody_merges_alone() {
        var twice = new Twice();
        var id = duplicates.ask(twice.first, twice.one, twice.other, "the same person");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> duplicates.confirm(twice.first, id)).extracting(Refused::key).isEqualTo("membership.duplicates.four-eyes");
        assertThat(memberships.of(twice.other)).isPresent();
    }

    @Test
    void a_merged_record_is_read_through_the_other() {
        var twice = new Twice();
        finding.regularly();
        twice.merged();

        assertThat(memberships.of(twice.other)).isEmpty();
        assertThat(members.byPhone(twice.phone)).contains(twice.one);
        assertThat(members.standing(twice.other).orElseThrow().active()).isFalse();
        assertThat(jdbc.sql("select person_id from members.facts_member where id = :id").param("id", twice.other).query(Long.class).single()).isEqualTo(twice.one.value());
        assertThat(duplicates.list(twice.first, "").pairs().rows()).isEmpty();
    }

    @Test
    void merging_and_parting_leave_both_records_and_all_that_names_them_as_before() {
        var twice = new Twice();
        jdbc.sql("insert into membership.wish (town_id, enterprise, name, phone, phone_index, gig, wished_at) values (:town, 'Firm', '\\x00', '\\x00', :index, false, now())")
                .param("town", twice.town.id()).param("index", Long.toString(twice.town.id().value()).getBytes()).update();
        finding.regularly();
        var before = everythingThatNames(twice);

        var id = twice.merged();
        assertThat(everythingThatNames(twice)).isNotEqualTo(before);
        duplicates.askParting(twice.second, id, "two sisters");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> duplicates.confirm(twice.second, id));
        duplicates.confirm(twice.first, id);
        finding.regularly();

        assertThat(everythingThatNames(twice)).isEqualTo(before);
        assertThat(members.byPhone(twice.phone)).contains(twice.other);
    }

    private Viewer person(Twice twice) {
        return new Viewer(new AccountId(7_000_000 + twice.one.value()), Role.MEMBER, "", twice.town.id(), Scope.NOTHING, members.standing(twice.one).orElseThrow());
    }

    private String page(Viewer viewer, String path) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(path).with(authentication(new ViewerAuthentication(viewer))).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void the_person_finds_what_the_merged_record_has_until_they_are_parted() throws UnsupportedEncodingException {
        var twice = new Twice();
        jdbc.sql("""
                with offer as (
                    insert into allocation.offer (organisation_id, opens_at, closes_at, redeem_by, audience, by_town, stock, taken, issued)
                    values (:org, now() - interval '1 hour', now() + interval '1 hour', now() + interval '2 hours', '{}', false, 1, 1, 1)
                    returning id)
                insert into allocation.claim (offer_id, slot, member_id, claim_no, org_id, town_id, claimed_at)
                select id, cast(:member as bigint) % 64, :member, 1, :org, :org, now() from offer
                """).param("member", twice.other).param("org", twice.town.id()).update();
        jdbc.sql("""
                insert into documents.document (subject, number, purpose, file_name, kind, size, org_id, member_id, kept_by, kept_at, expires_at)
                values ('scratch/' || :member, 1, 'documents.own-purpose', 'paper-of-the-other.pdf', 'PDF', 1, :org, :member, 1, now(), now() + interval '1 day')
                """).param("member", twice.other).param("org", twice.town.id()).update();
        jdbc.sql("""
                insert into procedures.case_file (definition_id, procedure, subject, org_id, member_id, applicant_id, applicant_role, applicant_org_id, title_key, title_args, confidential, started_at, outcome, ended_at)
                select d.id, d.key, 'scratch/' || :member, :org, :member, 1, 'MEMBER', :org, 'membership.data-topic', '[]', true, now(), 'APPROVED', now() from procedures.definition d where d.current limit 1
                """).param("member", twice.other).param("org", twice.town.id()).update();
        var subjects = List.of("/me/documents", "/me/data");
        assertThat(page(person(twice), "/me/documents")).doesNotContain("paper-of-the-other.pdf");

        var id = twice.merged();
        assertThat(person(twice).records()).containsExactly(twice.one, twice.other);
        assertThat(claiming.mine(person(twice))).hasSize(1);
        for (var path : subjects) {
            assertThat(page(person(twice), path)).as(path).contains("paper-of-the-other.pdf");
        }
        assertThat(page(person(twice), "/cases")).contains(caseOf(twice));

        duplicates.askParting(twice.second, id, "two sisters");
        duplicates.confirm(twice.first, id);
        assertThat(person(twice).records()).containsExactly(twice.one);
        assertThat(claiming.mine(person(twice))).isEmpty();
        for (var path : subjects) {
            assertThat(page(person(twice), path)).as(path).doesNotContain("paper-of-the-other.pdf");
        }
        assertThat(page(person(twice), "/cases")).doesNotContain(caseOf(twice));
    }

    private String caseOf(Twice twice) {
        return "/cases/" + jdbc.sql("select id from procedures.case_file where subject = 'scratch/' || :member").param("member", twice.other).query(Long.class).single() + "\"";
    }

    /// Every row of every table with a column for members, but for the merging itself and the trail of what happened.
    private TreeMap<String, List<String>> everythingThatNames(Twice twice) {
        var columns = jdbc.sql("""
                select c.table_schema, c.table_name, c.column_name
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.column_name in ('member_id', 'holder_id', 'payee_id') and c.data_type = 'bigint' and c.table_schema not in ('audit', 'pg_catalog')
                union all select 'members', 'member', 'id'
                order by 1, 2, 3
                """).query((row, number) -> List.of(row.getString(1) + "." + row.getString(2), row.getString(3))).list();
        var all = new TreeMap<String, List<String>>();
        for (var column : columns) {
            var rows = jdbc.sql("select t::text from %s t where %s in (:one, :other) order by 1".formatted(column.getFirst(), column.getLast()))
                    .param("one", twice.one).param("other", twice.other).query(String.class).list();
            all.computeIfAbsent(column.getFirst(), key -> new ArrayList<>()).addAll(rows);
        }
        return all;
    }

    @Test
    void a_pair_across_two_towns_is_the_citys() {
        var city = given.city("C");
        var one = city.town("A").union("U").enrol("Li Lei");
        var town = city.town("B");
        var other = town.union("V").enrol("Li Lei");

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> duplicates.ask(town.viewer(Role.TOWN), other, one, "x"));
        assertThat(duplicates.ask(city.viewer(Role.CITY), other, one, "x")).isNotNull();
    }
}
