package org.gongli.members;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// By what a member is reached. Needed as long as the membership is in force, and by nobody afterwards.
@Component
@Order(20)
class OwnContact implements PersonalData {

    private final MemberLookupSql lookup;
    private final MemberSql sql;

    OwnContact(MemberLookupSql lookup, MemberSql sql) {
        this.lookup = lookup;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "members.contact";
    }

    @Override
    public String file() {
        return "contact";
    }

    @Override
    public Table of(MemberId member, Ui ui) {
        return Table.facts(ui, lookup.record(member).map(found -> List.of(
                List.of(ui.t("members.phone"), found.phone() == null ? "" : found.phone().number()),
                List.of(ui.t("members.employee-no"), Objects.requireNonNullElse(found.employeeNo(), "")))).orElse(List.of()));
    }

    @Override
    public Optional<String> keptBy(MemberId member) {
        return sql.left(member) ? Optional.empty() : Optional.of(RetentionCards.DUTY);
    }

    @Override
    public void erase(Actor actor, MemberId member) {
        sql.forgetContact(member);
    }
}
