package org.gongli.members;

import java.util.ArrayList;
import java.util.List;
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
    public List<String> columns(Ui ui) {
        return PersonalData.facts(ui);
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        var rows = new ArrayList<List<String>>();
        lookup.record(member).ifPresent(found -> {
            if (found.phone() != null) {
                rows.add(List.of(ui.t("members.phone"), found.phone().number()));
            }
            if (found.employeeNo() != null) {
                rows.add(List.of(ui.t("members.employee-no"), found.employeeNo()));
            }
        });
        return rows;
    }

    @Override
    public Keeping keeping(MemberId member) {
        var entries = sql.contacts(member);
        return sql.left(member) ? Keeping.of(entries, 0, RetentionCards.DUTY) : Keeping.of(0, entries, RetentionCards.DUTY);
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return sql.forgetContact(member);
    }
}
