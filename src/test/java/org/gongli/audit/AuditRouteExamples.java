package org.gongli.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.RouteExample;
import org.gongli.testing.RouteExamples;
import org.gongli.testing.TestBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestBean
class AuditRouteExamples implements RouteExamples {

    private final Given given;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    AuditRouteExamples(Given given, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.given = given;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<Role, RouteExample>> examples() {
        return Map.of("GET /audit/{seq}", role -> {
            var city = given.city("C");
            return RouteExample.of(city.viewer(role), "/audit/" + entry(city), "/audit/" + entry(given.city("D")));
        });
    }

    private long entry(Given.Place city) {
        events.publishEvent(new PersonalDataRead(city.viewer(Role.CITY).actor(), "example/1", city.id(), List.of()));
        return jdbc.sql("select max(seq) from audit.entry where org_id = :org").param("org", city.id()).query(Long.class).single();
    }
}
