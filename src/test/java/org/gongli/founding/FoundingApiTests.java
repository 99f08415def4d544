package org.gongli.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What programs read of the drive and of terms of office.
@GongliTest
class FoundingApiTests {

    private final Given given;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    FoundingApiTests(Given given, JdbcClient jdbc, MockMvcTester mvc) {
        this.given = given;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    @Test
    void terms_are_read_by_their_end_within_the_scope() {
        var city = given.city("C");
        var town = city.town("T");
        var ended = term(town, "Ended", "current_date - 1");
        term(town, "Soon", "current_date + 30");
        town.union("Unknown");
        term(city.town("S"), "Elsewhere", "current_date - 1");

        assertThat(get(town.viewer(Role.TOWN), "/api/v1/terms")).hasStatusOk().bodyJson().extractingPath("$.rows[*].state").asArray().containsExactly("UNKNOWN", "OVERDUE", "SOON");
        assertThat(get(town.viewer(Role.TOWN), "/api/v1/terms?state=OVERDUE")).bodyJson().extractingPath("$.rows[*].union").asArray().containsExactly((int) ended);
        assertThat(get(town.union("U").member("M"), "/api/v1/terms")).hasStatus(403);
    }

    private long term(Given.Place town, String name, String end) {
        var union = town.union(name).id();
        jdbc.sql("""
                insert into founding.term (org_id, town_id, number, starts_on, ends_on, chair, recorded_by, recorded_at)
                values (:org, :town, 1, current_date - 900, %s, 'A', 0, now())
                """.formatted(end)).param("org", union).param("town", town.id()).update();
        return union.value();
    }

    @Test
    void the_gap_is_read_by_town_and_by_enterprise_within_the_scope() {
        var city = given.city("C");
        var town = city.town("T");
        var other = city.town("S");
        for (var place : List.of(town, other)) {
            jdbc.sql("insert into founding.enterprise (town_id, name, staff, listed_at) values (:town, 'Works', 40, now())").param("town", place.id()).update();
        }

        assertThat(get(city.viewer(Role.CITY), "/api/v1/founding-drive")).hasStatusOk().bodyJson().extractingPath("$[*].committeeDue").asArray().containsExactly(1, 1);
        assertThat(get(town.viewer(Role.TOWN), "/api/v1/founding-drive")).bodyJson().extractingPath("$[*].town").asArray().containsExactly((int) town.id().value());
        assertThat(get(town.viewer(Role.TOWN), "/api/v1/unfounded")).hasStatusOk().bodyJson().extractingPath("$.rows[*].town").asArray().containsExactly((int) town.id().value());
        assertThat(get(town.viewer(Role.TOWN), "/api/v1/unfounded?town=" + other.id())).bodyJson().extractingPath("$.rows").asArray().isEmpty();
    }

    @Test
    void the_interface_is_described() {
        assertThat(mvc.get().uri("/api/v1/openapi.json")).hasStatusOk().bodyJson().extractingPath("$.paths").asMap()
                .containsKeys("/api/v1/foundings", "/api/v1/terms", "/api/v1/founding-drive", "/api/v1/unfounded");
    }
}
