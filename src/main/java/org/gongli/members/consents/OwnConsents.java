package org.gongli.members.consents;

import java.util.List;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// To what a member agreed, for the member.
@Component
@Order(90)
class OwnConsents implements PersonalData {

    private final ConsentSql sql;

    OwnConsents(ConsentSql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "members.consents";
    }

    @Override
    public String file() {
        return "consents";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("members.consent-words"), ui.t("members.consent-version"), ui.t("members.consent-given"), ui.t("members.consent-withdrawn"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        return sql.of(member).stream().limit(most).map(one -> List.of(one.words(), Integer.toString(one.version()), ui.dateTime(one.given()), ui.dateTime(one.withdrawn()))).toList();
    }

    @Override
    public Keeping keeping(MemberId member) {
        return sql.of(member).isEmpty() ? Keeping.NOTHING : Keeping.whole(RetentionCards.PROOF);
    }
}
