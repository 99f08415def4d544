package org.gongli.ui;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.gongli.shared.Unavailable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether the platform is ready, and what time it is here.
@RestController
@Tag(name = "Time", description = "The clock by which every window opens and closes.")
class HealthController {

    private final ApplicationAvailability availability;
    private final JdbcClient jdbc;
    private final Clock clock;

    HealthController(ApplicationAvailability availability, JdbcClient jdbc, Clock clock) {
        this.availability = availability;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// 200 once everything is loaded and the database answers; 503 before, and while the database is away.
    @GetMapping("/health")
    Health health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            throw new Unavailable("error.starting");
        }
        jdbc.sql("select 1").query(Integer.class).single();
        return new Health("UP");
    }

    @GetMapping("/api/v1/time")
    @Operation(summary = "Tell the server's time", description = "The clock by which giveaways open and close and every limit runs.")
    Time time() {
        return new Time(clock.instant());
    }

    record Health(String status) {
    }

    record Time(Instant now) {
    }
}
