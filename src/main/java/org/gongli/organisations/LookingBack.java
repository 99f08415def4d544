package org.gongli.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongli.organisations.AsOfSql.PastPlace;
import org.gongli.organisations.view.AsOf;
import org.gongli.shared.OrgId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Shows an organisation as it stood at the end of a day.
@Component
class LookingBack {

    private final AsOfSql sql;
    private final OrganisationTree tree;
    private final ObjectProvider<PastOffices> offices;
    private final ObjectProvider<PastMembers> members;
    private final ObjectProvider<Successors> successors;
    private final Clock clock;

    LookingBack(AsOfSql sql, OrganisationTree tree, ObjectProvider<PastOffices> offices, ObjectProvider<PastMembers> members, ObjectProvider<Successors> successors, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.offices = offices;
        this.members = members;
        this.successors = successors;
        this.clock = clock;
    }

    /// Into which organisation one that ended was merged; empty where it was not.
    Optional<Organisation> successor(OrgId ended) {
        return successors.stream().flatMap(one -> one.successor(ended).stream()).findFirst().map(tree::get);
    }

    AsOf on(Organisation organisation, LocalDate day, boolean english) {
        var moment = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var state = sql.state(organisation.id(), moment);
        var above = sql.above(organisation.id(), moment).stream().map((PastPlace place) -> place.name(english)).collect(Collectors.joining(" \u203a "));
        List<String> chairs = state.isEmpty() ? List.of() : offices.stream().flatMap(office -> office.chairs(organisation.id(), day).stream()).toList();
        return state.map(then -> new AsOf(day, english ? Optional.ofNullable(then.nameEn()).orElse(then.name()) : then.name(), above, then.industry(), then.headcount(),
                then.validTo() != null && !then.validTo().isAfter(day), chairs, members(organisation, day, moment))).orElseGet(() -> new AsOf(day, null, above, null, null, false, chairs, 0));
    }

    private long members(Organisation organisation, LocalDate day, Instant moment) {
        return members.stream().mapToLong(one -> organisation.kind() == OrgKind.CITY ? one.ofCity(organisation.id(), day) : one.of(sql.within(organisation.id(), moment), day)).sum();
    }
}
