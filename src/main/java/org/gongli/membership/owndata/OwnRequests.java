package org.gongli.membership.owndata;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member asked for about the own data, and what became of it.
@Component
@Order(95)
class OwnRequests implements PersonalData {

    private final DataRequestSql sql;

    OwnRequests(DataRequestSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "membership.data-requests";
    }

    @Override
    public String file() {
        return "data-requests";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("membership.asked-at"), ui.t("membership.kind"), ui.t("membership.stand"), ui.t("membership.reason"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        var asked = sql.of(List.of(member), most).stream().map(one -> List.of(ui.dateTime(one.asked()), PersonalData.cell(ui.t(one.kind()), one.field() == null ? "" : ui.t(one.field()), one.value()),
                PersonalData.cell(ui.t(one.state()), ui.dateTime(one.ended())), one.reason()));
        var taken = sql.exports(member, most).stream().map(one -> List.of(ui.dateTime(one.asked()), ui.t("membership.data-take"), "", ""));
        return Stream.concat(asked, taken).limit(most).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return sql.of(List.of(member), 1).isEmpty() && sql.exports(member, 1).isEmpty() ? Keeping.NOTHING : Keeping.whole(RetentionCards.PROOF);
    }
}
