package org.gongli.notices.inbox;

import java.util.List;
import java.util.Optional;
import org.gongli.members.PersonalData;
import org.gongli.notices.wording.Arguments;
import org.gongli.notices.wording.Wording;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member was told. Nothing needs it once it was read.
@Component
@Order(70)
class OwnMessages implements PersonalData {

    private final InboxSql sql;
    private final Arguments arguments;
    private final Wording wording;

    OwnMessages(InboxSql sql, Arguments arguments, Wording wording) {
        this.sql = sql;
        this.arguments = arguments;
        this.wording = wording;
    }

    @Override
    public String section() {
        return "notices.own-messages";
    }

    @Override
    public String file() {
        return "messages";
    }

    @Override
    public Table of(MemberId member, Ui ui) {
        return new Table(List.of(ui.t("notices.own-messages-told"), ui.t("notices.own-messages-text")),
                sql.all(member).stream().map(row -> List.of(ui.dateTime(row.toldAt()), wording.text(row.key(), arguments.opened(row.args()), ui.locale()))).toList());
    }

    @Override
    public Optional<String> keptBy(MemberId member) {
        return Optional.empty();
    }

    @Override
    public void erase(Actor actor, MemberId member) {
        sql.forget(member);
    }
}
