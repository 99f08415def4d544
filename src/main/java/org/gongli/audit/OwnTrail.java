package org.gongli.audit;

import java.util.List;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who looked at or changed a member's record: in which office, never under which name.
@Component
@Order(100)
class OwnTrail implements PersonalData {

    private static final int LATEST = 5_000;

    private final TrailSql sql;

    OwnTrail(TrailSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "audit.my-file";
    }

    @Override
    public String file() {
        return "who-looked";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("audit.own-when"), ui.t("audit.own-what"), ui.t("audit.own-who"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.of(member, Math.min(most, LATEST)).stream().map(line -> List.of(ui.dateTime(line.at()), ui.t("audit.action." + line.action()),
                (line.role() == null ? ui.t("audit.platform") : ui.t("role." + line.role())) + " " + line.actorOrg(ui.english()))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return Keeping.whole(RetentionCards.LOGS);
    }
}
