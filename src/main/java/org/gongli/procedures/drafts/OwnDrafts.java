package org.gongli.procedures.drafts;

import java.util.List;
import java.util.stream.Collectors;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member typed and has not sent. It ends by itself; nothing needs it.
@Component
@Order(65)
class OwnDrafts implements PersonalData {

    private final DraftSql sql;
    private final Drafts drafts;

    OwnDrafts(DraftSql sql, Drafts drafts) {
        this.sql = sql;
        this.drafts = drafts;
    }

    @Override
    public String section() {
        return "procedures.own-drafts";
    }

    @Override
    public String file() {
        return "drafts";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("procedures.own-draft-saved"), ui.t("procedures.own-draft-expires"), ui.t("procedures.own-draft-typed"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.of(member, most).stream().map(kept -> List.of(ui.dateTime(kept.savedAt()), ui.dateTime(kept.expiresAt()),
                drafts.opened(kept.fields()).values().stream().flatMap(List::stream).filter(text -> !text.isBlank()).collect(Collectors.joining(" · ")))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return Keeping.of(sql.count(member), 0, RetentionCards.DUTY);
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return sql.forget(member);
    }
}
