package org.gongli.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@GongliTest
class PortalTests {

    private final MockMvcTester mvc;
    private final Given given;

    PortalTests(MockMvcTester mvc, Given given) {
        this.mvc = mvc;
        this.given = given;
    }

    @Test
    void a_stranger_is_welcomed_and_shown_the_way_in() {
        assertThat(mvc.get().uri("/").header("Accept-Language", "en")).hasStatusOk().bodyText().contains("Welcome to Gongli", "href=\"/sign-in\"");
        assertThat(mvc.get().uri("/services")).hasStatusOk();
        assertThat(mvc.get().uri("/events")).hasStatusOk();
    }

    @Test
    void a_member_is_greeted_by_name_and_union() {
        var member = given.town("Houjie").union("Shoes & Co").member("Chen Mei");

        assertThat(as(member, "/")).hasStatusOk().bodyText().contains("Hello, Chen Mei", "Shoes &amp; Co");
        assertThat(as(member, "/me")).hasStatusOk().bodyText().contains("Chen Mei", "1 Jan 2024", "in force", "/me/sessions", "action=\"/sign-out\"");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"CHAIR", "TOWN", "CITY", "AUDITOR", "ADMINISTRATOR"})
    void an_officer_is_led_to_the_desk(Role role) {
        var officer = given.town("Houjie").viewer(role);

        assertThat(as(officer, "/")).hasStatus3xxRedirection().hasRedirectedUrl("/desk");
        assertThat(as(officer, "/desk")).hasStatusOk().bodyText().contains("Houjie", "aria-current=\"page\"");
    }

    @Test
    void a_clerk_is_led_to_where_vouchers_are_redeemed() {
        var clerk = given.town("Houjie").partner("Roast House").viewer(Role.CLERK);

        assertThat(as(clerk, "/")).hasStatus3xxRedirection().hasRedirectedUrl("/redeem");
        assertThat(as(clerk, "/me")).hasStatusOk().bodyText().contains("Roast House", "href=\"/redeem\"").doesNotContain("href=\"/events\"");
    }

    @Test
    void the_desk_is_not_for_members() {
        assertThat(as(given.town("Houjie").union("Shoes").member("Chen Mei"), "/desk")).hasStatus(403);
    }

    private MockMvcRequestBuilder as(Viewer viewer, String path) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer)));
    }
}
