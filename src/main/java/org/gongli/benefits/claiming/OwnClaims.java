package org.gongli.benefits.claiming;

import java.util.List;
import java.util.Optional;
import org.gongli.allocation.Claim;
import org.gongli.allocation.Claiming;
import org.gongli.benefits.GiveawaySql;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member claimed and collected. Goods that were paid for by the federation, so its accounts rest on them.
@Component
@Order(40)
class OwnClaims implements PersonalData {

    private final Claiming claiming;
    private final GiveawaySql sql;

    OwnClaims(Claiming claiming, GiveawaySql sql) {
        this.claiming = claiming;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "benefits.own-claims";
    }

    @Override
    public String file() {
        return "claims";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("benefits.own-claims-what"), ui.t("benefits.own-claims-number"), ui.t("benefits.own-claims-claimed"), ui.t("benefits.own-claims-collected"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        var claims = claiming.of(member).stream().limit(most).toList();
        var giveaways = sql.byOffer(claims.stream().map(Claim::offer).toList());
        return claims.stream().map(claim -> List.of(Optional.ofNullable(giveaways.get(claim.offer())).map(giveaway -> giveaway.words(ui.english()).title()).orElse(""),
                Long.toString(claim.claimNo()), ui.dateTime(claim.claimedAt()), ui.dateTime(claim.redeemedAt()))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return claiming.of(member).isEmpty() ? Keeping.NOTHING : Keeping.whole(RetentionCards.ACCOUNTS);
    }
}
