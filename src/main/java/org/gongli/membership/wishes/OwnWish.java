package org.gongli.membership.wishes;

import java.util.List;
import org.gongli.members.Keeping;
import org.gongli.members.Members;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// That a member once wished for a union, found by the phone: so it is looked for before the phone is deleted. Nothing needs it any more.
@Component
@Order(18)
class OwnWish implements PersonalData {

    private final UnionWishSql sql;
    private final Members members;

    OwnWish(UnionWishSql sql, Members members) {
        this.sql = sql;
        this.members = members;
    }

    @Override
    public String section() {
        return "membership.wish.own";
    }

    @Override
    public String file() {
        return "union-wish";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("membership.wish.latest"), ui.t("membership.wish.enterprise"), ui.t("membership.wish.town"), ui.t("membership.wish.contact"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return members.phoneKey(member).flatMap(sql::of).stream().map(wish -> List.of(ui.dateTime(wish.wishedAt()), wish.enterprise(), wish.town(ui.english()), wish.name() + " · " + wish.phone())).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return members.phoneKey(member).flatMap(sql::of).isPresent() ? Keeping.of(1, 0, RetentionCards.DUTY) : Keeping.NOTHING;
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return members.phoneKey(member).map(sql::forget).orElse(0);
    }
}
