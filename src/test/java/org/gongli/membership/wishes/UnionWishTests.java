package org.gongli.membership.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.members.Phone;
import org.gongli.shared.Actor;
import org.gongli.shared.Role;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class UnionWishTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final MockMvcTester mvc;
    private final Given given;
    private final Members members;
    private final UnionWishSql sql;
    private final JdbcClient jdbc;

    UnionWishTests(MockMvcTester mvc, Given given, Members members, UnionWishSql sql, JdbcClient jdbc) {
        this.mvc = mvc;
        this.given = given;
        this.members = members;
        this.sql = sql;
        this.jdbc = jdbc;
    }

    private static Phone phone() {
        return new Phone("154%08d".formatted(80_000_000 + PEOPLE.incrementAndGet()));
    }

    private MvcTestResult wish(Given.Place town, String enterprise, String phone) {
        return mvc.post().uri("/wish").header("Sec-Fetch-Site", "same-origin").param("town", town.id().toString()).param("enterprise", enterprise)
                .param("name", "Chen Mei").param("phone", phone).exchange();
    }

    @Test
    void a_person_counts_once_however_often_and_the_latest_wish_counts() {
        var town = given.town("Houjie");
        var phone = phone().number();

        assertThat(wish(town, "Shoes Ltd", phone)).hasRedirectedUrl("/wish?thanked=true");
        wish(town, "Shoes Ltd", phone);
        wish(town, "Bags Ltd", phone);
        wish(town, "Bags Ltd", phone().number());

        assertThat(sql.persons(town.viewer(Role.TOWN).scope())).isEqualTo(2);
        assertThat(mvc.get().uri("/membership/wishes").with(authentication(new ViewerAuthentication(town.viewer(Role.TOWN))))).hasStatusOk().bodyText()
                .contains("BagsLtd").doesNotContain("ShoesLtd", phone, "Chen Mei");
        assertThat(jdbc.sql("select count(*) from membership.facts_wish where town_id = :town").param("town", town.id()).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void who_becomes_a_member_wishes_no_more() {
        var town = given.town("Houjie");
        var phone = phone();
        wish(town, "Shoes Ltd", phone.number());

        members.enrol(Actor.SYSTEM, town.union("U").id(), new NewMember("Chen Mei", CitizenIds.born(LocalDate.of(1994, 2, 3), PEOPLE.incrementAndGet()), phone, false, null, LocalDate.of(2026, 1, 1)));

        assertThat(sql.persons(town.viewer(Role.TOWN).scope())).isZero();
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong() {
        assertThat(wish(given.town("Houjie"), "Shoes Ltd", "12")).hasStatus(422).bodyText().contains("Shoes Ltd", "Chen Mei", "phone-error");
    }

    @Test
    void a_town_sees_its_own_wishes() {
        var town = given.town("Houjie");
        wish(town, "Shoes Ltd", phone().number());

        assertThat(sql.persons(given.town("Other").viewer(Role.TOWN).scope())).isZero();
    }
}
