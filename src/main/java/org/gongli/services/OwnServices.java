package org.gongli.services;

import java.util.List;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What services a member received. The union's money was spent on them, so its accounts and figures rest on them.
@Component
@Order(45)
class OwnServices implements PersonalData {

    private final ServiceRecordSql sql;

    OwnServices(ServiceRecordSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "services.own";
    }

    @Override
    public String file() {
        return "services";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("services.own-at"), ui.t("services.own-programme"), ui.t("services.own-union"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.of(member, most).stream().map(one -> List.of(ui.dateTime(one.at()), one.programme(), one.union(ui.english()))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return sql.of(member, 1).isEmpty() ? Keeping.NOTHING : Keeping.whole(RetentionCards.ACCOUNTS);
    }
}
