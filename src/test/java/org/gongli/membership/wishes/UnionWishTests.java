package org.gongli.membership.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.gongli.access.signingin.SentCodes;
import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.members.Phone;
import org.gongli.members.RosterConfirmed;
import org.gongli.members.RosterId;
import org.gongli.shared.Actor;
import org.gongli.shared.Role;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@GongliTest
class UnionWishTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final MockMvcTester mvc;
    private final Given given;
    private final Members members;
    private final UnionWishSql sql;
    private final JdbcClient jdbc;
    private final SentCodes codes;
    private final MovableClock clock;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    UnionWishTests(MockMvcTester mvc, Given given, Members members, UnionWishSql sql, JdbcClient jdbc, SentCodes codes, MovableClock clock,
            TransactionOperations transaction, ApplicationEventPublisher events) {
        this.mvc = mvc;
        this.given = given;
        this.members = members;
        this.sql = sql;
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    private static Phone phone() {
        return new Phone("154%08d".formatted(80_000_000 + PEOPLE.incrementAndGet()));
    }

    private MvcTestResult ask(Given.Place town, String enterprise, String phone) {
        return mvc.post().uri("/wish").header("Sec-Fetch-Site", "same-origin").param("town", town.id().toString()).param("enterprise", enterprise)
                .param("name", "Chen Mei").param("phone", phone).exchange();
    }

    private MvcTestResult confirm(Given.Place town, String enterprise, String phone, String proof, String code) {
        return mvc.post().uri("/wish/confirm").header("Sec-Fetch-Site", "same-origin").param("town", town.id().toString()).param("enterprise", enterprise)
                .param("name", "Chen Mei").param("phone", phone).param("proof", proof).param("code", code).exchange();
    }

    private MvcTestResult wish(Given.Place town, String enterprise, String phone) throws Exception {
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        return confirm(town, enterprise, phone, proof(ask(town, enterprise, phone)), codes.to(new Phone(phone)));
    }

    private static String proof(MvcTestResult asked) throws Exception {
        var found = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"").matcher(asked.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long persons(Given.Place town) {
        return sql.persons(town.viewer(Role.TOWN).scope());
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void a_wish_counts_once_its_phone_was_proved_and_a_code_proves_its_own_phone_alone() throws Exception {
        var town = given.town("Houjie");
        var phone = phone().number();
        var other = phone().number();
        var proof = proof(ask(town, "Shoes Ltd", phone));
        var code = codes.to(new Phone(phone));
        assertThat(persons(town)).isZero();

        assertThat(confirm(town, "Shoes Ltd", phone, proof, code.equals("000000") ? "000001" : "000000")).hasStatus(422);
        assertThat(confirm(town, "Shoes Ltd", other, proof, code)).hasStatus(422);
        assertThat(persons(town)).isZero();
        assertThat(confirm(town, "Shoes Ltd", phone, proof, code)).hasRedirectedUrl("/wish?thanked=true");
        assertThat(persons(town)).isEqualTo(1);
        assertThat(confirm(town, "Bags Ltd", phone, proof, code)).hasStatus(422);
    }

    @Test
    void a_roster_that_enrols_somebody_ends_the_wish() throws Exception {
        var town = given.town("Houjie");
        var phone = phone();
        wish(town, "Shoes Ltd", phone.number());
        var union = town.union("U");
        var member = members.enrol(Actor.SYSTEM, union.id(), new NewMember("Chen Mei", CitizenIds.born(LocalDate.of(1994, 2, 3), PEOPLE.incrementAndGet()), null, false, null, LocalDate.of(2026, 1, 1)));
        assertThat(persons(town)).isEqualTo(1);

        // a roster writes past the register's own commands and tells of ten thousand at once
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update members.member set phone_index = :key, phone_sealed = '\\x00' where id = :id").param("key", members.phoneKey(phone)).param("id", member).update();
            events.publishEvent(new RosterConfirmed(Actor.SYSTEM, union.id(), new RosterId(1), true, List.of(member)));
        });

        assertThat(persons(town)).isZero();
    }

    @Test
    void a_person_counts_once_however_often_and_the_latest_wish_counts() throws Exception {
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
    void who_becomes_a_member_wishes_no_more() throws Exception {
        var town = given.town("Houjie");
        var phone = phone();
        wish(town, "Shoes Ltd", phone.number());

        members.enrol(Actor.SYSTEM, town.union("U").id(), new NewMember("Chen Mei", CitizenIds.born(LocalDate.of(1994, 2, 3), PEOPLE.incrementAndGet()), phone, false, null, LocalDate.of(2026, 1, 1)));

        assertThat(sql.persons(town.viewer(Role.TOWN).scope())).isZero();
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong() {
        assertThat(ask(given.town("Houjie"), "Shoes Ltd", "12")).hasStatus(422).bodyText().contains("Shoes Ltd", "Chen Mei", "phone-error");
    }

    @Test
    void a_town_sees_its_own_wishes() throws Exception {
        var town = given.town("Houjie");
        wish(town, "Shoes Ltd", phone().number());

        assertThat(sql.persons(given.town("Other").viewer(Role.TOWN).scope())).isZero();
    }
}
