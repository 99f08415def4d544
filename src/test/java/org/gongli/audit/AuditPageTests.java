package org.gongli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.MemberId;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class AuditPageTests {

    private final Given given;
    private final MockMvcTester mvc;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final JdbcClient jdbc;
    private final Members members;

    AuditPageTests(Given given, MockMvcTester mvc, ApplicationEventPublisher events, MessageSource texts, JdbcClient jdbc, Members members) {
        this.given = given;
        this.mvc = mvc;
        this.events = events;
        this.texts = texts;
        this.jdbc = jdbc;
        this.members = members;
    }

    @Test
    void the_auditor_finds_what_happened_by_each_filter() {
        var city = given.city("Filters");
        var town = city.town("Houjie Filters");
        var member = town.union("Shoes").member("Chen Mei").self();
        var officer = town.viewer(Role.TOWN);
        var auditor = city.viewer(Role.AUDITOR);
        events.publishEvent(new PersonalDataRead(officer.actor(), "roster/77", town.id(), List.of(member)));

        for (var query : List.of("member=" + member, "account=" + officer.account(), "subject=roster/77", "action=shared.personal-data-read", "organisation=Houjie Filters",
                "from=2026-01-01&to=2999-01-01")) {
            assertThat(get(auditor, "/audit?" + query)).as(query).hasStatusOk().bodyText().contains("roster/77").contains("Houjie Filters");
        }
        for (var query : List.of("member=1", "account=1", "subject=roster/78", "action=no.such", "organisation=Nowhere", "to=2020-01-01")) {
            assertThat(get(auditor, "/audit?" + query)).as(query).hasStatusOk().bodyText().doesNotContain("roster/77");
        }
    }

    @Test
    void a_member_is_found_by_phone_and_the_trail_keeps_the_number_only() {
        var city = given.city("By phone");
        var union = city.town("Houjie").union("Shoes");
        var phone = CitizenIds.phone(7_700_001);
        var member = members.enrol(Actor.SYSTEM, union.id(), new NewMember("Chen Mei", CitizenIds.numbered(7_700_001), phone, false, null, LocalDate.of(2024, 1, 1)));
        var auditor = city.viewer(Role.AUDITOR);
        events.publishEvent(new PersonalDataRead(union.viewer(Role.CHAIR).actor(), "roster/78", union.id(), List.of(member)));

        assertThat(get(auditor, "/audit?member=" + phone.number())).hasStatusOk().bodyText().contains("roster/78", "Chen *");
        assertThat(get(given.city("Elsewhere").viewer(Role.AUDITOR), "/audit?member=" + phone.number())).hasStatusOk().bodyText().doesNotContain("Chen *");
        assertThat(jdbc.sql("select count(*) from audit.entry where facts::text like '%' || :phone || '%'").param("phone", phone.number()).query(Long.class).single()).isZero();
    }

    @Test
    void a_town_auditor_sees_the_town_and_nothing_else() {
        var city = given.city("Two towns");
        var town = city.town("Mine");
        var other = city.town("Theirs");
        events.publishEvent(new PersonalDataRead(other.viewer(Role.TOWN).actor(), "roster/991", other.id(), List.of()));
        var seq = jdbc.sql("select max(seq) from audit.entry where subject = 'roster/991'").query(Long.class).single();

        assertThat(get(town.viewer(Role.AUDITOR), "/audit")).hasStatusOk().bodyText().doesNotContain("roster/991").contains("Mine");
        assertThat(get(town.viewer(Role.AUDITOR), "/audit/" + seq)).hasStatus(404);
        assertThat(get(city.viewer(Role.AUDITOR), "/audit/" + seq)).hasStatusOk();
    }

    @Test
    void only_auditors_read_the_trail() {
        var city = given.city("Others");
        for (var role : List.of(Role.CITY, Role.TOWN, Role.CHAIR, Role.ADMINISTRATOR, Role.CLERK)) {
            assertThat(get(city.viewer(role), "/audit")).as("%s", role).hasStatus(403);
        }
    }

    @Test
    void the_list_is_turned_page_by_page_and_kept_as_a_sheet() throws Exception {
        var city = given.city("Pages");
        var auditor = city.viewer(Role.AUDITOR);
        var officer = city.viewer(Role.CITY);
        for (int i = 0; i < 65; i++) {
            events.publishEvent(new PersonalDataRead(officer.actor(), "roster/%d".formatted(5000 + i), city.id(), List.of()));
        }
        var oldest = jdbc.sql("select seq from audit.entry where account = :account order by seq limit 1 offset 35").param("account", officer.account()).query(Long.class).single();

        var first = get(auditor, "/audit?account=" + officer.account());
        assertThat(first).bodyText().contains("roster/5064").doesNotContain("roster/5034").contains("after=" + oldest);
        assertThat(get(auditor, "/audit?account=" + officer.account() + "&after=" + oldest)).bodyText().contains("roster/5034").contains("roster/5005").doesNotContain("roster/5004");
        assertThat(get(auditor, "/audit.xlsx?account=" + officer.account()).getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void a_member_sees_who_looked_but_not_under_which_name() {
        var union = given.town("Looks").union("Shoes of Looks");
        var member = union.member("Chen Mei");
        var chair = union.viewer(Role.CHAIR);
        events.publishEvent(new PersonalDataRead(chair.actor(), "member/1", union.id(), List.of(member.self(), new MemberId(1))));

        assertThat(get(member, "/me/file")).hasStatusOk().bodyText().contains("Personal data read").contains("Union chair").contains("Shoes of Looks").doesNotContain(chair.name());
        assertThat(get(union.member("Li Na"), "/me/file")).bodyText().doesNotContain("Personal data read");
    }

    @Test
    void the_auditor_reading_a_members_entries_is_told_to_that_member() {
        var city = given.city("Told");
        var member = city.town("Town").union("Union").member("Chen Mei");

        get(city.viewer(Role.AUDITOR), "/audit?member=" + member.self());

        assertThat(get(member, "/me/file")).bodyText().contains("Audit trail read").contains("Auditor");
    }

    @Test
    void an_entry_shows_its_facts_and_masked_members_and_leaves_an_entry_itself() {
        var city = given.city("Entry");
        var member = city.town("Town").union("Union").member("Chen Mei");
        var auditor = city.viewer(Role.AUDITOR);
        var seq = jdbc.sql("select max(seq) from audit.entry where members @> array[:member::bigint] and action = 'members.member-enrolled'").param("member", member.self()).query(Long.class).single();

        assertThat(get(auditor, "/audit/" + seq)).hasStatusOk().bodyText().contains("Member enrolled").contains("Chen *").doesNotContain("Chen Mei");

        assertThat(get(member, "/me/file")).bodyText().contains("Personal data read");
    }

    @Test
    void the_chain_is_verified_on_demand_and_compared_with_paper() {
        var auditor = given.city("Chain").viewer(Role.AUDITOR);

        assertThat(mvc.post().uri("/audit/chain/verify").header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(auditor)))).hasStatus(302);

        assertThat(get(auditor, "/audit/chain")).hasStatusOk().bodyText().contains("Intact");
        var head = jdbc.sql("select no || '&code=' || encode(hash, 'hex') from audit.block order by no desc limit 1").query(String.class).single();
        assertThat(get(auditor, "/audit/chain?no=" + head)).bodyText().contains("The same: ");
        assertThat(get(auditor, "/audit/chain?no=1&code=not a code")).bodyText().contains("Not the same: ");
    }

    @Test
    void every_event_has_a_name_in_both_languages() {
        var events = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gongli").stream()
                .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface()).map(type -> "audit.action." + Action.name(type.reflect())).toList();

        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(events).as("texts in %s", locale).allMatch(key -> !texts.getMessage(key, null, key, locale).equals(key));
        }
    }

    private MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(URI.create(uri.replace(" ", "%20"))).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }
}
