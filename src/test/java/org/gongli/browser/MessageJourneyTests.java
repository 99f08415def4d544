package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.gongli.notices.Notices;
import org.gongli.notices.SomeTopics;
import org.gongli.testing.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionOperations;

/// A member reads what there is, and says what is to be sent outside.
@BrowserTest
class MessageJourneyTests {

    private final Screens screens;
    private final Given given;
    private final Notices notices;
    private final TransactionOperations transactions;

    MessageJourneyTests(Screens screens, Given given, Notices notices, TransactionOperations transactions) {
        this.screens = screens;
        this.given = given;
        this.notices = notices;
        this.transactions = transactions;
    }

    static List<Look> looks() {
        return List.of(Look.PHONE, Look.DESK.english().dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_member_reads_a_message_and_switches_a_topic_off(Look look) {
        var member = given.town("虎门镇总工会").union("恒兴电子").member("陈美丽");
        transactions.executeWithoutResult(status -> notices.tell(member.self(), SomeTopics.USUAL, "notices.kept", List.of(), "/me/account"));
        try (var screen = screens.open(look, member)) {
            screen.go("/me/messages").shot("inbox-unread").accessible("inbox-unread");
            screen.page().locator("a.list-title").first().click();
            assertThat(screen.page()).hasURL(Pattern.compile(".*/me/account"));
            screen.go("/me/messages").shot("inbox-read");
            screen.go("/me/messages/settings").shot("message-settings").accessible("message-settings");
            var topic = screen.page().locator("input[name=topic][value='" + SomeTopics.USUAL.name() + "']");
            topic.uncheck();
            screen.page().locator("select[name=english]").selectOption("true");
            screen.page().locator("form[action='/me/messages/settings'] button").click();
            assertThat(screen.page().locator(".notice-success")).isVisible();
            assertThat(topic).not().isChecked();
            assertThat(screen.page().locator("input[name=topic][value='" + SomeTopics.NEEDED.name() + "']")).isDisabled();
            screen.shot("message-settings-kept");
        }
    }
}
