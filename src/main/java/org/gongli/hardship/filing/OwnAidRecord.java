package org.gongli.hardship.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.AidFile;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.assessing.Household;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member told of the household, and what was asked for.
@Component
@Order(50)
class OwnAidRecord implements PersonalData {

    private final AidApplicationSql applications;
    private final HardshipFileSql files;
    private final Households households;

    OwnAidRecord(AidApplicationSql applications, HardshipFileSql files, Households households) {
        this.applications = applications;
        this.files = files;
        this.households = households;
    }

    @Override
    public String section() {
        return "hardship.own-record";
    }

    @Override
    public String file() {
        return "hardship";
    }

    @Override
    public Table of(MemberId member, Ui ui) {
        var asked = applications.of(member).stream().map(one -> List.of(ui.t("hardship.title", one.id().toString()), ui.t(one.kind()) + " · " + ui.t(one.state()) + " · " + ui.dateTime(one.begunAt())));
        var told = files.current(member).map(AidFile::content).map(households::open).stream().flatMap(household -> told(household, ui));
        return Table.facts(ui, Stream.concat(asked, told).toList());
    }

    private static Stream<List<String>> told(Household household, Ui ui) {
        var persons = household.persons().stream().map(one -> List.of(ui.t(one.relation()) + " · " + one.name(),
                Stream.of(one.number(), ui.money(one.income()), ui.t(one.per())).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "))));
        var costs = household.costs().stream().map(cost -> List.of(ui.t(cost.kind()), ui.money(cost.amount())));
        return Stream.of(persons, costs, Stream.of(List.of(ui.t("hardship.words"), household.words()))).flatMap(all -> all);
    }

    @Override
    public Optional<String> keptBy(MemberId member) {
        return applications.of(member).isEmpty() ? Optional.empty() : Optional.of(RetentionCards.AID);
    }
}
