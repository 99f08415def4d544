package org.gongli.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Which days are worked, as the State Council announced. Of a year without an announcement the weekends alone are off: ask [#announced].
@Component
public class WorkingDays {

    private final KnownYears years;

    WorkingDays(KnownYears years) {
        this.years = years;
    }

    public boolean working(LocalDate day) {
        return years.days().working(day);
    }

    /// The last of so many working days after a day, which is itself not counted; the day itself for 0.
    public LocalDate after(LocalDate start, int workingDays) {
        return years.days().after(start, workingDays);
    }

    /// How many working days there are after the first day, up to and with the second; negative when it lies before.
    public int between(LocalDate from, LocalDate to) {
        return years.days().between(from, to);
    }

    /// Whether the announcement for the year of this day is known. Until then a count that reaches it may still move, and a page says so.
    public boolean announced(LocalDate day) {
        return years.announced(day.getYear());
    }
}
