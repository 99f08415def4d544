package org.gongli.membership.changes;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.members.Keeping;
import org.gongli.members.Memberships;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a membership went through, and what was asked for.
@Component
@Order(30)
class OwnHistory implements PersonalData {

    private final ChangeSql sql;
    private final Memberships memberships;

    OwnHistory(ChangeSql sql, Memberships memberships) {
        this.sql = sql;
        this.memberships = memberships;
    }

    @Override
    public String section() {
        return "membership.history";
    }

    @Override
    public String file() {
        return "membership";
    }

    @Override
    public List<String> columns(Ui ui) {
        return PersonalData.facts(ui);
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        var spells = memberships.spells(member).stream().map(spell -> List.of(spell.until() == null ? ui.t("membership.since", ui.date(spell.since()))
                : ui.t("membership.from-until", ui.date(spell.since()), ui.date(spell.until())), spell.org(ui.english()) + " · " + ui.t(spell.state())));
        var changes = sql.of(member).stream().map(change -> List.of(ui.t(change.kind()) + " · " + ui.dateTime(change.askedAt()),
                PersonalData.cell(ui.t(change.state()), change.to(ui.english()), change.reason(), change.appeal())));
        return Stream.concat(spells, changes).limit(most).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return Keeping.whole(RetentionCards.RECORDS);
    }
}
