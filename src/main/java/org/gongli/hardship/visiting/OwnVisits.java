package org.gongli.hardship.visiting;

import java.util.List;
import org.gongli.hardship.Households;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What those who came to see a household wrote down about it.
@Component
@Order(52)
class OwnVisits implements PersonalData {

    private final HomeVisitSql sql;
    private final Households households;

    OwnVisits(HomeVisitSql sql, Households households) {
        this.sql = sql;
        this.households = households;
    }

    @Override
    public String section() {
        return "hardship.visits";
    }

    @Override
    public String file() {
        return "home-visits";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("hardship.visited-on"), ui.t("hardship.findings"), ui.t("hardship.visit-stand"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.about(member, most).stream().map(visit -> List.of(ui.date(visit.visitedOn()), households.words(visit.findings()),
                ui.t(visit.secondAt() == null ? "hardship.visit-by-one" : "hardship.visit-by-two"))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return sql.about(member, 1).isEmpty() ? Keeping.NOTHING : Keeping.whole(RetentionCards.AID);
    }
}
