package org.gongli.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.organisations.AsOfSql.PastPlace;
import org.gongli.organisations.view.AsOf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Shows an organisation as it stood at the end of a day.
@Component
class LookingBack {

    private final AsOfSql sql;
    private final ObjectProvider<PastOffices> offices;
    private final Clock clock;

    LookingBack(AsOfSql sql, ObjectProvider<PastOffices> offices, Clock clock) {
        this.sql = sql;
        this.offices = offices;
        this.clock = clock;
    }

    AsOf on(Organisation organisation, LocalDate day, boolean english) {
        var moment = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var state = sql.state(organisation.id(), moment);
        var above = sql.above(organisation.id(), moment).stream().map((PastPlace place) -> place.name(english)).collect(Collectors.joining(" \u203a "));
        List<String> chairs = state.isEmpty() ? List.of() : offices.stream().flatMap(office -> office.chairs(organisation.id(), day).stream()).toList();
        return state.map(then -> new AsOf(day, english ? Optional.ofNullable(then.nameEn()).orElse(then.name()) : then.name(), above, then.industry(), then.headcount(),
                then.validTo() != null && !then.validTo().isAfter(day), chairs)).orElseGet(() -> new AsOf(day, null, above, null, null, false, chairs));
    }
}
