package org.gongli.members;

import java.util.List;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who somebody is, by the register.
@Component
@Order(10)
class OwnRecord implements PersonalData {

    private final MemberLookupSql sql;

    OwnRecord(MemberLookupSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "members.record";
    }

    @Override
    public String file() {
        return "record";
    }

    @Override
    public List<String> columns(Ui ui) {
        return PersonalData.facts(ui);
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.record(member).map(found -> List.of(
                List.of(ui.t("members.name"), found.name()),
                List.of(ui.t("members.citizen-id"), found.citizenId().number()),
                List.of(ui.t("members.born"), ui.date(found.birthDate())),
                List.of(ui.t("members.gender"), ui.t(found.female() ? "members.female" : "members.male")),
                List.of(ui.t("members.union"), found.union(ui.english())),
                List.of(ui.t("members.gig"), ui.t(found.gig() ? "members.yes" : "members.no")),
                List.of(ui.t("members.joined"), ui.date(found.joinedOn())))).orElse(List.of());
    }

    @Override
    public Keeping keeping(MemberId member) {
        return Keeping.whole(RetentionCards.RECORDS);
    }
}
