package org.gongli.portal;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.gongli.portal.view.DeskView.Urgency;
import org.jspecify.annotations.Nullable;

/// How pressing a deadline is, by the calendar and not by the hour: what is due at eleven at night is due today.
final class Deadlines {

    private static final int SOON_DAYS = 3;

    private Deadlines() {
    }

    static Urgency urgency(@Nullable Instant due, ZonedDateTime now) {
        if (due == null) {
            return Urgency.OPEN;
        }
        if (due.isBefore(now.toInstant())) {
            return Urgency.OVERDUE;
        }
        var day = due.atZone(now.getZone()).toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return Urgency.TODAY;
        }
        return day.isAfter(now.toLocalDate().plusDays(SOON_DAYS)) ? Urgency.LATER : Urgency.SOON;
    }
}
