package org.gongli.notices.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongli.notices.SomeTopics.DELICATE;
import static org.gongli.notices.SomeTopics.NEEDED;
import static org.gongli.notices.SomeTopics.USUAL;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.members.Members;
import org.gongli.members.Phone;
import org.gongli.notices.Channel;
import org.gongli.notices.NewNotice;
import org.gongli.notices.Notices;
import org.gongli.notices.SentMessages;
import org.gongli.notices.Topic;
import org.gongli.notices.wishes.Sending;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@GongliTest
class NoticeTests {

    private final Given given;
    private final Notices notices;
    private final Delivering delivering;
    private final DeliverySql deliveries;
    private final SentMessages sent;
    private final Members members;
    private final TransactionOperations transactions;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    NoticeTests(Given given, Notices notices, Delivering delivering, DeliverySql deliveries, SentMessages sent, Members members, TransactionOperations transactions, MovableClock clock,
                JdbcClient jdbc, MockMvcTester mvc) {
        this.given = given;
        this.notices = notices;
        this.delivering = delivering;
        this.deliveries = deliveries;
        this.sent = sent;
        this.members = members;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    /// Every test begins at noon of a Monday.
    @BeforeEach
    void atNoon() {
        until(ZonedDateTime.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.NOON));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void it_is_told_when_it_happened_and_only_then() {
        var member = member();

        assertThatThrownBy(() -> notices.tell(member.self(), USUAL, "notices.kept", List.of(), "/me")).isInstanceOf(IllegalTransactionStateException.class);
        transactions.executeWithoutResult(status -> {
            notices.tell(member.self(), USUAL, "notices.kept", List.of(), "/me");
            status.setRollbackOnly();
        });
        delivering.deliver();
        assertThat(unread(member)).isZero();
        assertThat(sent.to(phone(member))).isEmpty();

        tell(member, USUAL, null);
        delivering.deliver();
        assertThat(unread(member)).isOne();
        assertThat(sent.to(phone(member))).hasSize(1);
    }

    @Test
    void what_leaves_the_house_is_chinese_unless_the_member_wants_english() {
        var member = member();
        tell(member, USUAL, null);
        delivering.deliver();
        assertThat(post(member, "/me/messages/settings", "from", "22:00", "to", "08:00", "english", "true", "topic", USUAL.name(), "topic", DELICATE.name())).hasStatus(302);
        tell(member, USUAL, null);
        tell(member, DELICATE, null);
        delivering.deliver();

        assertThat(sent.to(phone(member))).extracting(dispatch -> dispatch.text().matches("[\\x00-\\xff\u2019]*")).containsExactly(false, true, true);
    }

    @Test
    void the_trail_names_the_message_that_was_told() {
        var member = member();
        tell(member, USUAL, null);

        assertThat(jdbc.sql("select subject from audit.entry where action = 'notices.messages-told' and :member = any(members)")
                .param("member", member.self()).query(String.class).single())
                .isEqualTo("message/" + jdbc.sql("select max(id) from notices.message where member_id = :member").param("member", member.self()).query(Long.class).single());
    }

    @Test
    void an_occasion_is_told_once_however_many_tell_it() {
        var member = member();

        Crowd.all(Collections.nCopies(8, (Callable<Boolean>) () -> tell(member, USUAL, "case/1/decided")));
        Crowd.all(Collections.nCopies(4, (Callable<Boolean>) () -> {
            delivering.deliver();
            return true;
        }));

        assertThat(unread(member)).isOne();
        assertThat(sent.to(phone(member))).hasSize(1);
    }

    @Test
    void many_nodes_send_each_delivery_once_and_keep_the_budget() {
        var union = given.town("Nodes").union("Shoes");
        var some = IntStream.range(0, 10).mapToObj(i -> union.member("Chen Mei")).toList();
        for (int i = 0; i < 5; i++) {
            some.forEach(member -> tell(member, USUAL, null));
        }

        Crowd.all(Collections.nCopies(6, (Callable<Boolean>) () -> {
            delivering.deliver();
            return true;
        }));

        for (var member : some) {
            assertThat(sent.to(phone(member))).hasSize(Sending.WEEKLY_BUDGET).extracting(Channel.Dispatch::key).doesNotHaveDuplicates();
            assertThat(unread(member)).as("the inbox has no budget").isEqualTo(5);
        }
    }

    @Test
    void the_mandatory_is_counted_and_sent_beyond_the_budget_and_the_week_begins_anew() {
        var member = member();
        for (int i = 0; i < 4; i++) {
            tell(member, NEEDED, null);
        }
        delivering.deliver();
        assertThat(sent.to(phone(member))).hasSize(4);

        tell(member, USUAL, null);
        delivering.deliver();
        assertThat(sent.to(phone(member))).as("over the budget").hasSize(4);

        clock.advance(Duration.ofDays(7));
        tell(member, USUAL, null);
        delivering.deliver();
        assertThat(sent.to(phone(member))).hasSize(5);
    }

    @Test
    void at_night_it_waits_for_the_morning() {
        var member = member();
        clock.advance(Duration.ofHours(11));
        tell(member, USUAL, null);
        delivering.deliver();
        assertThat(sent.to(phone(member))).isEmpty();

        clock.advance(Duration.ofHours(9));
        delivering.deliver();
        assertThat(sent.to(phone(member))).hasSize(1);
    }

    @Test
    void what_is_sensitive_leaves_the_house_in_neutral_words_and_is_told_in_full_inside() {
        var member = member();
        var told = transactions.execute(status -> {
            notices.tell(member.self(), DELICATE, "notices.settings-lead", List.of(77_001), "/hardship/12");
            return true;
        });
        delivering.deliver();

        assertThat(told).isTrue();
        var dispatch = sent.to(phone(member)).getFirst();
        assertThat(dispatch.text()).doesNotContain("77").contains("\u65b0\u6d88\u606f");
        assertThat(dispatch.link()).endsWith("/me/messages");
        assertThat(get(member, "/me/messages")).hasStatusOk().bodyText().contains("77,001");
        assertThat(jdbc.sql("select m::text from notices.message m where member_id = :id").param("id", member.self()).query(String.class).single()).doesNotContain("77001");
    }

    /// The node that sent it died before it could say so.
    @Test
    void a_delivery_that_was_begun_and_not_ended_is_sent_again_under_its_key() {
        var member = member();
        tell(member, USUAL, null);
        var dead = transactions.execute(status -> {
            var due = deliveries.lockDue(clock.instant(), 1_000).stream().filter(mine -> mine.member().equals(member.self()) && mine.way() == Channel.Way.SMS).findFirst();
            due.ifPresent(mine -> deliveries.sending(mine.id(), clock.instant(), clock.instant().plus(Delivering.HOLD)));
            return due;
        });
        delivering.deliver();
        assertThat(sent.to(phone(member))).as("held by the one that died").hasSizeLessThanOrEqualTo(dead.isPresent() ? 0 : 1);

        clock.advance(Delivering.HOLD.plusSeconds(1));
        delivering.deliver();
        assertThat(sent.to(phone(member))).hasSize(1);
        dead.ifPresent(due -> assertThat(sent.to(phone(member)).getFirst().key()).isEqualTo("delivery-" + due.id()));
    }

    @Test
    void what_fails_is_tried_again_under_the_same_key_and_in_the_end_given_up() {
        var member = member();
        sent.fail(phone(member));
        tell(member, NEEDED, null);
        for (int i = 0; i < 12; i++) {
            delivering.deliver();
            clock.advance(Duration.ofHours(13));
        }

        assertThat(sent.to(phone(member))).hasSize(6).extracting(Channel.Dispatch::key).containsOnly(sent.to(phone(member)).getFirst().key());
        assertThat(state(member)).isEqualTo("FAILED");
    }

    @Test
    void a_member_who_left_is_not_reached_under_a_number_that_may_be_anothers() {
        var union = given.town("Left").union("Shoes");
        var member = union.member("Chen Mei");
        var phone = phone(member);
        members.leave(union.viewer(Role.CHAIR), member.self(), "moved");
        tell(member, NEEDED, null);
        delivering.deliver();

        assertThat(sent.to(phone)).isEmpty();
        assertThat(state(member)).isEqualTo("SKIPPED");
    }

    @Test
    void the_inbox_is_ones_own_and_marks_what_was_read() {
        var member = member();
        var other = member();
        tell(member, USUAL, null);
        var id = jdbc.sql("select id from notices.message where member_id = :id").param("id", member.self()).query(Long.class).single();

        assertThat(get(other, "/me/messages/" + id)).hasStatus(404);
        assertThat(get(other, "/me/messages")).bodyText().doesNotContain("/me/messages/" + id);
        assertThat(get(member, "/me")).bodyText().contains("1 unread");
        assertThat(get(member, "/me/messages/" + id)).hasStatus(302).hasRedirectedUrl("/me/documents");
        assertThat(unread(member)).isZero();
        assertThat(post(member, "/me/messages/" + id + "/unread")).hasStatus(302);
        assertThat(post(other, "/me/messages/" + id + "/unread")).hasStatus(404);
        assertThat(unread(member)).isOne();
        assertThat(post(other, "/me/messages/read")).hasStatus(302);
        assertThat(unread(member)).isOne();
        assertThat(post(member, "/me/messages/read")).hasStatus(302);
        assertThat(unread(member)).isZero();
    }

    @Test
    void an_officer_has_an_inbox_at_the_desk() {
        var officer = given.town("Desk").viewer(Role.TOWN);
        transactions.executeWithoutResult(status -> notices.tell(officer.account(), USUAL, "notices.todo", List.of(3), "/desk"));

        assertThat(get(officer, "/me/messages")).hasStatusOk().bodyText().contains("You have 3 unread messages").contains("desk-main");
        assertThat(get(officer, "/desk")).bodyText().contains("You have 1 unread messages");
    }

    @Test
    void a_member_chooses_what_comes_and_when() {
        var member = member();
        assertThat(get(member, "/me/messages/settings")).hasStatusOk().bodyText().contains("22:00").contains("08:00");

        assertThat(post(member, "/me/messages/settings", "from", "25:00", "to", "08:00")).hasStatus(422).bodyText().contains("Please give a time").contains("25:00");
        assertThat(post(member, "/me/messages/settings", "from", "11:00", "to", "13:00", "topic", DELICATE.name())).hasStatus(302);

        tell(member, USUAL, null);
        tell(member, NEEDED, null);
        delivering.deliver();
        assertThat(sent.to(phone(member))).as("quiet at noon").isEmpty();
        clock.advance(Duration.ofHours(1));
        delivering.deliver();
        assertThat(sent.to(phone(member))).as("the mandatory alone").hasSize(1);
    }

    @Test
    void the_log_tells_that_and_not_what_and_to_whom() {
        var city = given.city("Log");
        var town = city.town("Houjie of the log");
        var member = town.union("Shoes of the log").member("Chen Meili");
        var administrator = city.viewer(Role.ADMINISTRATOR);
        tell(member, DELICATE, null);
        delivering.deliver();

        assertThat(get(administrator, "/desk/deliveries")).hasStatusOk().bodyText().contains("Houjie of the log").contains("Sensitive matter").doesNotContain("Shoes of the log")
                .doesNotContain("Meili").doesNotContain("The settings are kept").doesNotContain("Quiet hours");
        assertThat(get(administrator, "/desk/deliveries?state=FAILED")).bodyText().doesNotContain("Houjie of the log");
        assertThat(get(given.city("Elsewhere").viewer(Role.ADMINISTRATOR), "/desk/deliveries")).bodyText().doesNotContain("Houjie of the log");
        assertThat(get(administrator, "/desk/deliveries.xlsx").getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    private Viewer member() {
        return given.town("Messages").union("Shoes").member("Chen Mei");
    }

    private boolean tell(Viewer member, Topic topic, @Nullable String once) {
        return transactions.execute(status -> {
            notices.tell(member.self(), new NewNotice(topic, "notices.kept", List.of(), "/me/documents", once));
            return true;
        });
    }

    private long unread(Viewer member) {
        return jdbc.sql("select count(*) from notices.message where member_id = :id and read_at is null").param("id", member.self()).query(Long.class).single();
    }

    private String state(Viewer member) {
        return jdbc.sql("select state from notices.delivery where member_id = :id and way = 'SMS'").param("id", member.self()).query(String.class).single();
    }

    private Phone phone(Viewer member) {
        return members.phone(member.self()).orElseThrow();
    }

    private void until(ZonedDateTime then) {
        clock.advance(Duration.between(clock.instant(), then.toInstant()));
    }

    private MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(uri).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult post(Viewer viewer, String uri, String... form) {
        var request = mvc.post().uri(uri).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
