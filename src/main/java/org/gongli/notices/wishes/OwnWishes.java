package org.gongli.notices.wishes;

import java.util.List;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How a member wishes to be told; deleted, it is as for everybody.
@Component
@Order(72)
class OwnWishes implements PersonalData {

    private final WishSql sql;

    OwnWishes(WishSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "notices.settings";
    }

    @Override
    public String file() {
        return "message-settings";
    }

    @Override
    public List<String> columns(Ui ui) {
        return PersonalData.facts(ui);
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.kept(member).map(wish -> List.of(
                List.of(ui.t("notices.quiet"), wish.quiet().from() + " – " + wish.quiet().to()),
                List.of(ui.t("notices.own-wishes-off"), String.join(" · ", wish.optedOut().stream().map(ui::t).sorted().toList())),
                List.of(ui.t("notices.language"), ui.t(wish.english() ? "notices.language-en" : "notices.language-zh")))).orElse(List.of());
    }

    @Override
    public Keeping keeping(MemberId member) {
        return Keeping.of(sql.kept(member).isPresent() ? 1 : 0, 0, RetentionCards.DUTY);
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return sql.forget(member);
    }
}
