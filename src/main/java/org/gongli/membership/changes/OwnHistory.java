package org.gongli.membership.changes;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.members.Memberships;
import org.gongli.members.PersonalData;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Component;

/// What a membership went through, and what was asked for.
@Component
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
    public List<Item> of(MemberId member, Ui ui) {
        var spells = memberships.spells(member).stream().map(spell -> new Item(spell.until() == null ? ui.t("membership.since", ui.date(spell.since()))
                : ui.t("membership.from-until", ui.date(spell.since()), ui.date(spell.until())), spell.org(ui.english()) + " · " + ui.t(spell.state())));
        var changes = sql.of(member).stream().map(change -> new Item(ui.t(change.kind()) + " · " + ui.dateTime(change.askedAt()),
                Stream.of(ui.t(change.state()), change.to(ui.english()), change.reason(), change.appeal()).filter(text -> !text.isEmpty()).reduce((one, next) -> one + " · " + next).orElse("")));
        return Stream.concat(spells, changes).toList();
    }
}
