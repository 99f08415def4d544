package org.gongli.notices.inbox;

import java.util.List;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.notices.wording.Arguments;
import org.gongli.notices.wording.Wording;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member was told. Nothing needs it once it was read, or once the membership has ended.
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
    public List<String> columns(Ui ui) {
        return List.of(ui.t("notices.own-messages-told"), ui.t("notices.own-messages-text"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.all(member, most).stream().map(row -> List.of(ui.dateTime(row.toldAt()), wording.text(row.key(), arguments.opened(row.args()), ui.locale()))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        var known = sql.forgettable(member);
        return Keeping.of(known.free(), known.held(), RetentionCards.DUTY);
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return sql.forget(member);
    }
}
