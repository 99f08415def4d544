package org.gongli.procedures.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GongliTest
class DraftTests {

    private static final String FORM = "hardship-12";
    private static final Map<String, List<String>> TYPED = Map.of("cause", List.of("a long illness"), "child", List.of("one", "two"));

    private final Drafts drafts;
    private final Viewer member;
    private final Viewer colleague;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    DraftTests(Drafts drafts, Given given, MovableClock clock, JdbcClient jdbc, MockMvcTester mvc) {
        this.drafts = drafts;
        var union = given.town("T").union("U");
        this.member = union.member("Chen Mei");
        this.colleague = union.member("Li Lei");
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void what_was_typed_last_is_found_again_in_all_its_fields() {
        drafts.keep(member, FORM, Map.of("cause", List.of("an ill")));
        drafts.keep(member, FORM, TYPED);

        assertThat(drafts.find(member, FORM)).hasValueSatisfying(draft -> assertThat(draft.fields()).isEqualTo(TYPED));
        assertThat(drafts.find(member, "hardship-13")).isEmpty();
    }

    @Test
    void what_was_sent_is_forgotten() {
        drafts.keep(member, FORM, TYPED);
        drafts.forget(member, FORM);

        assertThat(drafts.find(member, FORM)).isEmpty();
    }

    @Test
    void another_account_sees_nothing_and_forgets_nothing() {
        drafts.keep(member, FORM, TYPED);
        drafts.forget(colleague, FORM);

        assertThat(drafts.find(colleague, FORM)).isEmpty();
        assertThat(drafts.find(member, FORM)).isPresent();
    }

    @Test
    void it_lies_sealed() {
        drafts.keep(member, FORM, TYPED);

        assertThat(new String(kept(), StandardCharsets.ISO_8859_1)).doesNotContain("illness", "cause");
    }

    @Test
    void after_two_weeks_it_is_gone_from_sight_and_then_from_the_table() {
        drafts.keep(member, FORM, TYPED);
        clock.advance(Duration.ofDays(14).minusMinutes(1));
        assertThat(drafts.find(member, FORM)).isPresent();

        clock.advance(Duration.ofMinutes(2));
        assertThat(drafts.find(member, FORM)).isEmpty();
        drafts.forgetExpired(clock.instant());
        assertThat(jdbc.sql("select count(*) from procedures.draft where account_id = :account").param("account", member.account()).query(Long.class).single()).isZero();
    }

    @Test
    void too_much_is_refused_and_what_was_kept_before_stays() {
        drafts.keep(member, FORM, TYPED);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> drafts.keep(member, FORM, Map.of("cause", List.of("x".repeat(70_000)))))
                .extracting(Refused::key).isEqualTo("procedures.draft.long");
        assertThat(drafts.find(member, FORM)).hasValueSatisfying(draft -> assertThat(draft.fields()).isEqualTo(TYPED));
    }

    @Test
    void a_page_keeps_what_is_typed_but_never_a_password() {
        var answer = mvc.post().uri("/drafts/" + FORM).param("cause", "a long illness").param("newPassword", "secret").header("Sec-Fetch-Site", "same-origin")
                .with(authentication(new ViewerAuthentication(member)));

        assertThat(answer).hasStatus(204);
        assertThat(drafts.find(member, FORM)).hasValueSatisfying(draft -> assertThat(draft.fields()).containsOnlyKeys("cause"));
    }

    private byte[] kept() {
        return jdbc.sql("select fields from procedures.draft where account_id = :account").param("account", member.account()).query(byte[].class).single();
    }
}
