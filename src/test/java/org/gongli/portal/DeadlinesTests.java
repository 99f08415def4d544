package org.gongli.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.gongli.portal.view.DeskView.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T17:00:00+08:00[Asia/Shanghai]");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T16:59:59+08:00, OVERDUE",
        "2026-11-22T17:00:00+08:00, TODAY",
        "2026-11-22T23:59:59+08:00, TODAY",
        "2026-11-23T00:00:00+08:00, SOON",
        "2026-11-25T23:59:59+08:00, SOON",
        "2026-11-26T00:00:00+08:00, LATER"})
    void a_deadline_presses_by_the_calendar(ZonedDateTime due, Urgency urgency) {
        assertThat(Deadlines.urgency(due.toInstant(), NOW)).isEqualTo(urgency);
    }

    @Test
    void what_has_no_deadline_does_not_press() {
        assertThat(Deadlines.urgency(null, NOW)).isEqualTo(Urgency.OPEN);
    }
}
