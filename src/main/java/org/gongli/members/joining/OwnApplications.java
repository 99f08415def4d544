package org.gongli.members.joining;

import java.util.List;
import java.util.Objects;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How somebody asked to become a member. What led to a membership, or still may, is part of its record; what was declined, or asked once too often, is not.
@Component
@Order(15)
class OwnApplications implements PersonalData {

    private final OwnApplicationSql sql;

    OwnApplications(OwnApplicationSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "members.own-applications";
    }

    @Override
    public String file() {
        return "joining";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("members.own-application-at"), ui.t("members.union"), ui.t("members.own-application-stand"), ui.t("members.own-application-typed"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.of(member, most).stream().map(one -> List.of(ui.dateTime(one.submittedAt()), one.union(ui.english()), stand(one, ui), typed(one, ui))).toList();
    }

    private static String stand(OwnApplicationSql.Own one, Ui ui) {
        return PersonalData.cell(ui.t("members.own-application." + one.status()), Objects.requireNonNullElse(one.reason(), ""), ui.dateTime(one.decidedAt()));
    }

    private static String typed(OwnApplicationSql.Own one, Ui ui) {
        return PersonalData.cell(one.name(), one.citizenId().number(), one.phone().number(), Objects.requireNonNullElse(one.employeeNo(), ""), one.gig() ? ui.t("members.gig") : "");
    }

    @Override
    public Keeping keeping(MemberId member) {
        var counts = sql.counts(member);
        return new Keeping(counts.free(), counts.kept() == 0 ? List.of() : List.of(new Keeping.Held(RetentionCards.RECORDS, counts.kept())));
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return sql.forget(member);
    }
}
