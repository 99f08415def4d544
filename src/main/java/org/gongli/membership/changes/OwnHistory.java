package org.gongli.membership.changes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    public Table of(MemberId member, Ui ui) {
        var spells = memberships.spells(member).stream().map(spell -> List.of(spell.until() == null ? ui.t("membership.since", ui.date(spell.since()))
                : ui.t("membership.from-until", ui.date(spell.since()), ui.date(spell.until())), spell.org(ui.english()) + " · " + ui.t(spell.state())));
        var changes = sql.of(member).stream().map(change -> List.of(ui.t(change.kind()) + " · " + ui.dateTime(change.askedAt()),
                Stream.of(ui.t(change.state()), change.to(ui.english()), change.reason(), change.appeal()).filter(text -> !text.isEmpty()).reduce((one, next) -> one + " · " + next).orElse("")));
        return Table.facts(ui, Stream.concat(spells, changes).toList());
    }

    @Override
    public Optional<String> keptBy(MemberId member) {
        return Optional.of(RetentionCards.RECORDS);
    }
}
