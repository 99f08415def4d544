package org.gongli.notices.wishes;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/// When nobody is to be disturbed: from one time of the day up to, and without, another; over midnight where the second is the smaller. Equal times are no quiet hours.
public record QuietHours(LocalTime from, LocalTime to) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

    /// The first moment, from now on, at which somebody may be disturbed.
    public ZonedDateTime next(ZonedDateTime now) {
        if (!quiet(now.toLocalTime())) {
            return now;
        }
        var end = now.with(to);
        return end.isAfter(now) ? end : end.plusDays(1);
    }

    private boolean quiet(LocalTime time) {
        return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
