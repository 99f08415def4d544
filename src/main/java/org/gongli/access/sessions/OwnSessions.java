package org.gongli.access.sessions;

import java.util.List;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// From where a member signed in. Such traces are deleted by themselves when their time is over.
@Component
@Order(85)
class OwnSessions implements PersonalData {

    private final SessionSql sql;

    OwnSessions(SessionSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "access.sessions";
    }

    @Override
    public String file() {
        return "sign-ins";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("access.own-since"), ui.t("access.own-device"), ui.t("access.own-network"), ui.t("access.own-seen"), ui.t("access.own-ended"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.of(member, most).stream().map(one -> List.of(ui.dateTime(one.createdAt()), one.name() == null ? Device.named(one.userAgent()) : one.name(), one.ipPrefix(),
                ui.dateTime(one.lastSeenAt()), ui.dateTime(one.endedAt()))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return sql.of(member, 1).isEmpty() ? Keeping.NOTHING : Keeping.whole(RetentionCards.LOGS);
    }
}
