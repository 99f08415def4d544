package org.gongli.notices.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.gongli.notices.wishes.Sending.Asked;
import org.gongli.notices.wishes.Sending.Later;
import org.gongli.notices.wishes.Sending.Never;
import org.gongli.notices.wishes.Sending.Now;
import org.gongli.notices.wishes.Sending.Reason;
import org.gongli.notices.wishes.Sending.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTests {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-11-22T12:00:00+08:00[Asia/Shanghai]");
    private static final Asked ASKED = new Asked("x.topic", false, NOON.toInstant());
    private static final Asked MANDATORY = new Asked("x.topic", true, NOON.toInstant());

    @ParameterizedTest
    @CsvSource({
            "22:00, 08:00, 2026-11-22T21:59:59, 2026-11-22T21:59:59",
            "22:00, 08:00, 2026-11-22T22:00, 2026-11-23T08:00",
            "22:00, 08:00, 2026-11-23T07:59, 2026-11-23T08:00",
            "22:00, 08:00, 2026-11-23T08:00, 2026-11-23T08:00",
            "12:00, 14:00, 2026-11-22T13:00, 2026-11-22T14:00",
            "12:00, 14:00, 2026-11-22T23:00, 2026-11-22T23:00",
            "09:00, 09:00, 2026-11-22T09:00, 2026-11-22T09:00",
            "00:00, 23:59, 2026-11-22T12:00, 2026-11-22T23:59",
            "22:00, 08:00, 2026-12-31T23:00, 2027-01-01T08:00"})
    void quiet_hours_end_when_they_end(LocalTime from, LocalTime to, LocalDateTime now, LocalDateTime next) {
        assertThat(new QuietHours(from, to).next(now.atZone(NOON.getZone()))).isEqualTo(next.atZone(NOON.getZone()));
    }

    @Test
    void at_noon_within_the_budget_it_is_sent() {
        assertThat(Sending.of(ASKED, Wish.USUAL, true, Sending.WEEKLY_BUDGET - 1, NOON)).isEqualTo(new Now());
    }

    @Test
    void at_night_it_waits_even_when_it_is_mandatory() {
        var night = NOON.withHour(23);
        var morning = NOON.withHour(8).plusDays(1).toInstant();

        assertThat(Sending.of(ASKED, Wish.USUAL, true, 0, night)).isEqualTo(new Later(morning));
        assertThat(Sending.of(MANDATORY, Wish.USUAL, true, 0, night)).isEqualTo(new Later(morning));
    }

    @Test
    void the_budget_holds_back_all_but_the_mandatory() {
        assertThat(Sending.of(ASKED, Wish.USUAL, true, Sending.WEEKLY_BUDGET, NOON)).isEqualTo(new Never(Reason.OVER_BUDGET));
        assertThat(Sending.of(MANDATORY, Wish.USUAL, true, 99, NOON)).isEqualTo(new Now());
    }

    @Test
    void who_wants_none_gets_none_but_the_mandatory() {
        var wish = new Wish(QuietHours.USUAL, Set.of("x.topic"), false);

        assertThat(Sending.of(ASKED, wish, true, 0, NOON)).isEqualTo(new Never(Reason.OPTED_OUT));
        assertThat(Sending.of(MANDATORY, wish, true, 0, NOON)).isEqualTo(new Now());
    }

    @Test
    void without_a_phone_and_after_a_week_it_stays_in_the_inbox() {
        assertThat(Sending.of(MANDATORY, Wish.USUAL, false, 0, NOON)).isEqualTo(new Never(Reason.NO_PHONE));
        assertThat(Sending.of(MANDATORY, Wish.USUAL, true, 0, NOON.plus(Duration.ofDays(8)))).isEqualTo(new Never(Reason.TOO_LATE));
    }
}
