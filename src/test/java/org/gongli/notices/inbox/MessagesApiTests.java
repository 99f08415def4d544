package org.gongli.notices.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.gongli.access.ViewerAuthentication;
import org.gongli.notices.Notices;
import org.gongli.notices.SomeTopics;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/// Messages as programs read them.
@GongliTest
class MessagesApiTests {

    private final Given given;
    private final Notices notices;
    private final TransactionOperations transactions;
    private final MockMvcTester mvc;

    MessagesApiTests(Given given, Notices notices, TransactionOperations transactions, MockMvcTester mvc) {
        this.given = given;
        this.notices = notices;
        this.transactions = transactions;
        this.mvc = mvc;
    }

    @Test
    void somebody_reads_the_own_messages_and_nobody_elses() {
        var union = given.town("Programs").union("Shoes");
        var member = union.member("Chen Mei");
        var other = union.member("Li Na");
        tell(member);

        assertThat(get(other, "/api/v1/messages")).bodyJson().extractingPath("$.unread").isEqualTo(0);
        var list = get(member, "/api/v1/messages");
        assertThat(list).bodyJson().extractingPath("$.messages[0].path").isEqualTo("/me/account");
        var id = id(list);
        assertThat(ask(HttpMethod.PUT, other, "/api/v1/messages/" + id + "/read", null)).hasStatus(404);
        assertThat(get(member, "/api/v1/messages")).bodyJson().extractingPath("$.unread").isEqualTo(1);

        assertThat(ask(HttpMethod.PUT, member, "/api/v1/messages/" + id + "/read", null)).hasStatus(204);
        assertThat(get(member, "/api/v1/messages?unread=true")).bodyJson().extractingPath("$.messages").asArray().isEmpty();
        assertThat(ask(HttpMethod.DELETE, member, "/api/v1/messages/" + id + "/read", null)).hasStatus(204);
        assertThat(get(member, "/api/v1/messages")).bodyJson().extractingPath("$.unread").isEqualTo(1);
    }

    @Test
    void the_settings_are_kept_and_a_mandatory_topic_stays_on() {
        var member = given.town("Programs").union("Shoes").member("Chen Mei");
        var wish = """
                {"quietFrom": "21:00", "quietTo": "09:00", "english": true, "optedOut": ["%s", "%s"]}""".formatted(SomeTopics.USUAL.name(), SomeTopics.NEEDED.name());

        assertThat(ask(HttpMethod.PUT, member, "/api/v1/messages/settings", wish)).hasStatusOk().bodyJson().extractingPath("$.optedOut").asArray().containsExactly(SomeTopics.USUAL.name());
        assertThat(get(member, "/api/v1/messages/settings")).bodyJson().extractingPath("$.quietFrom").asString().startsWith("21:00");
        assertThat(ask(HttpMethod.PUT, member, "/api/v1/messages/settings", "{}")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("notices.no-time");
    }

    private void tell(Viewer member) {
        transactions.executeWithoutResult(status -> notices.tell(member.self(), SomeTopics.USUAL, "notices.kept", List.of(), "/me/account"));
    }

    private static String id(MvcTestResult list) {
        try {
            return list.getResponse().getContentAsString().replaceAll(".*?\"id\":(\\d+).*", "$1");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return ask(HttpMethod.GET, viewer, path, null);
    }

    private MvcTestResult ask(HttpMethod method, Viewer viewer, String path, @Nullable String body) {
        var request = mvc.method(method).uri(path).header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
        return body == null ? request.exchange() : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
