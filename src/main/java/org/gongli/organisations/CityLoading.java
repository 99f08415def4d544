package org.gongli.organisations;

import java.time.Clock;
import java.time.LocalDate;
import org.gongli.organisations.city.City;
import org.gongli.organisations.city.Pinyin;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters the divisions of the city into the tree, at the first start on a database.
@Service
public class CityLoading {

    private final City city;
    private final CitySql sql;
    private final OrganisationSql organisations;
    private final Register register;
    private final Pinyin pinyin;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CityLoading(City city, CitySql sql, OrganisationSql organisations, Register register, Pinyin pinyin, ApplicationEventPublisher events, Clock clock) {
        this.city = city;
        this.sql = sql;
        this.organisations = organisations;
        this.register = register;
        this.pinyin = pinyin;
        this.events = events;
        this.clock = clock;
    }

    /// Loads the city whose files the platform was started with, unless there is an organisation already. Demo data needs it, and so does an empty platform.
    @Transactional
    public void loadIfEmpty() {
        if (organisations.city().isEmpty()) {
            load(city);
        }
    }

    /// Enters what the tree does not have yet, known by its code. What it has stays as it is: officers may have amended it.
    @Transactional
    public OrgId load(City files) {
        var id = organisations.byCode(files.code()).orElseGet(() -> register.enter(Actor.SYSTEM, null, entry(files)));
        var towns = sql.enterMissing(OrgKind.TOWN, files.towns().stream()
                .map(town -> new Division(town.code(), files.code(), town.name(), town.nameEn(), pinyin.spell(town.name()))).toList(), clock.instant(), LocalDate.now(clock));
        var villages = sql.enterMissing(OrgKind.VILLAGE, files.villages().stream()
                .map(village -> new Division(village.code(), village.parent(), village.name(), null, pinyin.spell(village.name()))).toList(), clock.instant(), LocalDate.now(clock));
        if (towns + villages > 0) {
            events.publishEvent(new CityLoaded(Actor.SYSTEM, id, towns, villages));
        }
        return id;
    }

    private static NewOrganisation entry(City files) {
        return new NewOrganisation(OrgKind.CITY, files.code(), new Facts(files.name(), files.nameEn(), null, null, null, null));
    }
}
