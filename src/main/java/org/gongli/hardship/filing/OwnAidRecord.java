package org.gongli.hardship.filing;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidApplicationSql;
import org.gongli.hardship.HardshipFileSql;
import org.gongli.hardship.Households;
import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.granting.AidSql;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.Actor;
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
    private final AidSql aids;
    private final Households households;

    OwnAidRecord(AidApplicationSql applications, HardshipFileSql files, AidSql aids, Households households) {
        this.applications = applications;
        this.files = files;
        this.aids = aids;
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
    public List<String> columns(Ui ui) {
        return PersonalData.facts(ui);
    }

    /// Every application with the household as it stood then.
    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return applications.of(member).stream().flatMap(one -> Stream.of(Stream.of(asked(one, ui)), grants(one, ui), told(households.open(files.told(one.id())), ui)).flatMap(rows -> rows))
                .limit(most).toList();
    }

    private List<String> asked(AidApplication one, Ui ui) {
        return List.of(ui.t("hardship.title", one.id().toString()), PersonalData.cell(ui.t(one.kind()), ui.t(one.cause()), ui.t(one.state()), ui.dateTime(one.begunAt()), households.words(one.words())));
    }

    private Stream<List<String>> grants(AidApplication one, Ui ui) {
        return aids.of(one.id()).stream().map(aid -> List.of(ui.t(aid.tier()), PersonalData.cell(aid.org(ui.english()), ui.money(aid.amount()), ui.t(aid.state()))));
    }

    private static Stream<List<String>> told(Household household, Ui ui) {
        var persons = household.persons().stream().map(one -> List.of(PersonalData.cell(ui.t(one.relation()), one.name()), PersonalData.cell(one.number(), ui.money(one.income()), ui.t(one.per()))));
        var costs = household.costs().stream().map(cost -> List.of(ui.t(cost.kind()), ui.money(cost.amount())));
        var words = Stream.of(List.of(ui.t("hardship.circumstances"), circumstances(household, ui)), List.of(ui.t("hardship.words"), household.words()))
                .filter(row -> !row.getLast().isEmpty());
        return Stream.of(persons, costs, words).flatMap(all -> all);
    }

    private static String circumstances(Household household, Ui ui) {
        var about = household.circumstances();
        return PersonalData.cell(household.casualty() ? ui.t("hardship.casualty") : "",
                about.migrant() ? ui.t("hardship.told.migrant", about.employedMonths()) : "",
                about.livesInCity() ? "" : ui.t("hardship.told.elsewhere"),
                about.studyAbroad() ? ui.t("hardship.told.abroad") : "",
                about.schoolFeeTimes().signum() == 0 ? "" : ui.t("hardship.told.fee-times", about.schoolFeeTimes()));
    }

    /// What was never handed in rests on nothing: nobody saw it and nothing was decided.
    @Override
    public Keeping keeping(MemberId member) {
        var free = files.neverHandedIn(member);
        return Keeping.of(free, applications.of(member).size() - free, RetentionCards.AID);
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return files.forgetNeverHandedIn(member);
    }
}
