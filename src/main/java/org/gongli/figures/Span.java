package org.gongli.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gongli.figures.view.Period;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.shared.CityTime;
import org.jspecify.annotations.Nullable;

/// An organisation with all below it, over whole months.
///
/// @param today standing figures of a period that is not over are as of today
record Span(Organisation place, Period period, LocalDate today) {

    static Span of(Organisation place, Period period, Clock clock) {
        return new Span(place, period, LocalDate.now(clock));
    }

    /// Whether the rollups, which know cities and towns, can answer for this organisation.
    boolean wholeTown() {
        return place.kind() == OrgKind.CITY || place.kind() == OrgKind.TOWN;
    }

    /// The day that standing figures are as of.
    LocalDate day() {
        return period.lastDay().isBefore(today) ? period.lastDay() : today;
    }

    /// The parameters that every statement may name, as the driver knows them.
    ///
    /// - `scope` the pattern of the paths below, `path` and `place` the organisation itself
    /// - `city` its city, `town` its town or null for the whole city, `town0` the same with 0 for the whole city
    /// - `below` the pattern of the paths below, or null where town and city say it all
    /// - `from` and `to` the first days of the first and the last month, `day` for standing figures, `beginning` and `ending` for what occurs
    Map<String, @Nullable Object> parameters() {
        var town = place.kind() == OrgKind.CITY ? null : place.town().value();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("scope", place.scope().pattern());
        parameters.put("path", place.path());
        parameters.put("place", place.id().value());
        parameters.put("city", Long.valueOf(place.path().split("/")[1]));
        parameters.put("town", town);
        parameters.put("town0", Objects.requireNonNullElse(town, 0L));
        parameters.put("below", wholeTown() ? null : place.scope().pattern());
        parameters.put("from", period.firstDay());
        parameters.put("to", period.to().atDay(1));
        parameters.put("day", day());
        parameters.put("beginning", beginning(period.firstDay()));
        parameters.put("ending", beginning(period.lastDay().plusDays(1)));
        return parameters;
    }

    private static Timestamp beginning(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(CityTime.ZONE).toInstant());
    }
}
