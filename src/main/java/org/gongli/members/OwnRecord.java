package org.gongli.members;

import java.util.List;
import java.util.Objects;
import org.gongli.shared.MemberId;
import org.gongli.shared.Scope;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Component;

/// What the register says of a member.
@Component
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
    public List<Item> of(MemberId member, Ui ui) {
        return sql.member(Scope.ALL, member).map(found -> List.of(
                new Item(ui.t("members.name"), found.name()),
                new Item(ui.t("members.citizen-id"), found.citizenId().number()),
                new Item(ui.t("members.phone"), found.phone() == null ? "" : found.phone().number()),
                new Item(ui.t("members.born"), ui.date(found.birthDate())),
                new Item(ui.t("members.gender"), ui.t(found.female() ? "members.female" : "members.male")),
                new Item(ui.t("members.union"), found.orgName()),
                new Item(ui.t("members.employee-no"), Objects.requireNonNullElse(found.employeeNo(), "")),
                new Item(ui.t("members.gig"), ui.t(found.gig() ? "members.yes" : "members.no")),
                new Item(ui.t("members.joined"), ui.date(found.joinedOn())))).orElse(List.of());
    }
}
