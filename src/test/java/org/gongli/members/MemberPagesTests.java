package org.gongli.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.Locale;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@GongliTest
@RecordApplicationEvents
class MemberPagesTests {

    private static long people = 8_500_000;

    private final Given given;
    private final Members members;
    private final MockMvcTester mvc;

    MemberPagesTests(Given given, Members members, MockMvcTester mvc) {
        this.given = given;
        this.members = members;
        this.mvc = mvc;
    }

    @Test
    void a_list_shows_masked_numbers_and_leaves_a_trace_of_whom_it_showed(ApplicationEvents events) {
        var union = given.town("Houjie").union("Shoes");
        var mei = enrol(union, "Chen Mei");
        var li = enrol(union, "Li Lei");
        var chair = union.viewer(Role.CHAIR);

        assertThat(get(chair, "/members")).hasStatusOk().bodyText().contains("Chen Mei", "Li Lei", mei.citizenId().masked(), mei.phone().masked())
                .doesNotContain(mei.citizenId().number(), mei.phone().number(), li.citizenId().number());
        assertThat(events.stream(PersonalDataRead.class)).singleElement()
                .satisfies(read -> assertThat(read.members()).containsExactly(mei.id(), li.id()));
    }

    @Test
    void a_member_is_found_by_the_beginning_of_the_name_and_by_a_whole_number() {
        var union = given.town("Houjie").union("Shoes");
        var mei = enrol(union, "Chen Mei");
        enrol(union, "Li Lei");
        var chair = union.viewer(Role.CHAIR);

        for (var q : new String[] {"Chen", mei.citizenId().number(), mei.phone().number(), " " + mei.citizenId().number().toLowerCase(Locale.ROOT)}) {
            assertThat(get(chair, "/members").param("q", q)).as(q).hasStatusOk().bodyText().contains("Chen Mei").doesNotContain("Li Lei");
        }
        for (var q : new String[] {"Mei", mei.citizenId().number().substring(0, 10), "%", "_hen"}) {
            assertThat(get(chair, "/members").param("q", q)).as(q).hasStatusOk().bodyText().doesNotContain("Chen Mei");
        }
    }

    @Test
    void the_section_is_marked_in_the_menu() {
        var chair = given.town("Houjie").union("Shoes").viewer(Role.CHAIR);

        for (var section : new String[] {"/members", "/rosters", "/joining"}) {
            assertThat(get(chair, section)).as(section).hasStatusOk().bodyText().containsPattern("<a href=\"" + section + "\" aria-current=\"page\"");
        }
    }

    @Test
    void numbers_are_shown_on_request_and_the_request_is_recorded(ApplicationEvents events) {
        var union = given.town("Houjie").union("Shoes");
        var mei = enrol(union, "Chen Mei");
        var chair = union.viewer(Role.CHAIR);

        assertThat(get(chair, "/members/" + mei.id())).hasStatusOk().bodyText().doesNotContain(mei.citizenId().number());
        assertThat(post(chair, "/members/" + mei.id() + "/show")).hasStatusOk().bodyText().contains(mei.citizenId().number(), mei.phone().number());
        assertThat(events.stream(PersonalDataRead.class).map(PersonalDataRead::subject)).containsExactly("member/" + mei.id(), "member-numbers/" + mei.id());
    }

    @Test
    void a_sheet_of_the_list_carries_masked_numbers_and_leaves_a_trace(ApplicationEvents events) throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var mei = enrol(union, "Chen Mei");

        var answer = get(union.viewer(Role.CHAIR), "/members.xlsx").exchange().getResponse();

        assertThat(answer.getContentType()).contains("spreadsheetml");
        assertThat(Unzipped.text(answer.getContentAsByteArray())).contains("Chen Mei", mei.citizenId().masked()).doesNotContain(mei.citizenId().number());
        assertThat(events.stream(PersonalDataRead.class)).singleElement().satisfies(read -> assertThat(read.members()).containsExactly(mei.id()));
    }

    @Test
    void a_chair_corrects_a_record_and_gets_back_what_was_typed_when_it_is_wrong() {
        var union = given.town("Houjie").union("Shoes");
        var mei = enrol(union, "Chen Mei");
        var chair = union.viewer(Role.CHAIR);

        assertThat(post(chair, "/members/" + mei.id()).param("name", "Chen Mei-Ling").param("phone", "12")).hasStatus(422).bodyText().contains("Chen Mei-Ling");
        assertThat(post(chair, "/members/" + mei.id()).param("name", "Chen Mei-Ling").param("phone", CitizenIds.phone(++people).number())).hasStatus3xxRedirection();
        assertThat(get(chair, "/members/" + mei.id())).bodyText().contains("Chen Mei-Ling");
        assertThat(members.byPhone(CitizenIds.phone(people))).contains(mei.id());
    }

    @Test
    void a_phone_of_another_member_is_refused_with_a_sentence() {
        var union = given.town("Houjie").union("Shoes");
        var mei = enrol(union, "Chen Mei");
        var li = enrol(union, "Li Lei");

        assertThat(post(union.viewer(Role.CHAIR), "/members/" + li.id()).param("name", "Li Lei").param("phone", mei.phone().number()).header("Accept-Language", "en"))
                .hasStatus(422).bodyText().contains("This phone belongs to another member");
    }

    @Test
    void a_membership_ends_with_a_reason_and_only_once(ApplicationEvents events) {
        var union = given.town("Houjie").union("Shoes");
        var mei = enrol(union, "Chen Mei");
        var chair = union.viewer(Role.CHAIR);

        assertThat(post(chair, "/members/" + mei.id() + "/leave")).hasStatus(422);
        assertThat(members.standing(mei.id()).orElseThrow().active()).isTrue();
        assertThat(post(chair, "/members/" + mei.id() + "/leave").param("reason", "moved away")).hasStatus3xxRedirection();
        assertThat(post(chair, "/members/" + mei.id() + "/leave").param("reason", "moved away")).hasStatus(422);

        assertThat(members.standing(mei.id()).orElseThrow().active()).isFalse();
        assertThat(members.byPhone(mei.phone())).isEmpty();
        assertThat(events.stream(MemberLeft.class)).singleElement().extracting(MemberLeft::member).isEqualTo(mei.id());
        assertThat(get(chair, "/members")).bodyText().doesNotContain("Chen Mei");
        assertThat(get(chair, "/members").param("left", "true")).bodyText().contains("Chen Mei");
    }

    @Test
    void a_long_list_goes_on_from_page_to_page() {
        var union = given.town("Houjie").union("Shoes");
        for (int i = 0; i < 31; i++) {
            enrol(union, "Member %02d".formatted(i));
        }
        var chair = union.viewer(Role.CHAIR);

        assertThat(get(chair, "/members")).bodyText().contains("Member 29", "after=").doesNotContain("Member 30");
    }

    private Enrolled enrol(Given.Place union, String name) {
        var number = ++people;
        var id = members.enrol(Actor.SYSTEM, union.id(), new NewMember(name, CitizenIds.numbered(number), CitizenIds.phone(number), false, null, LocalDate.of(2024, 1, 1)));
        return new Enrolled(id, CitizenIds.numbered(number), CitizenIds.phone(number));
    }

    private MockMvcRequestBuilder get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(authentication(new ViewerAuthentication(viewer)));
    }

    private MockMvcRequestBuilder post(Viewer viewer, String path) {
        return mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
    }

    private record Enrolled(MemberId id, CitizenId citizenId, Phone phone) {
    }
}
