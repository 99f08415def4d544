package org.gongli.funds.receiving;

import java.util.List;
import java.util.stream.Stream;
import org.gongli.funds.payees.PayeeAccountSql;
import org.gongli.members.Keeping;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member was paid, and to which accounts.
@Component
@Order(55)
class OwnMoney implements PersonalData {

    private final OwnPayoutSql sql;
    private final PayeeAccountSql accounts;

    OwnMoney(OwnPayoutSql sql, PayeeAccountSql accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    @Override
    public String section() {
        return "funds.own-money";
    }

    @Override
    public String file() {
        return "payments";
    }

    @Override
    public List<String> columns(Ui ui) {
        return List.of(ui.t("funds.own-money-what"), ui.t("funds.own-money-whom"), ui.t("funds.own-money-amount"), ui.t("funds.own-money-paid"));
    }

    @Override
    public List<List<String>> rows(MemberId member, Ui ui, int most) {
        var named = accounts.opened(sql.accounts(member)).stream()
                .map(one -> List.of(ui.t("funds.own-money-account"), one.account().holder() + " · " + one.account().bank() + " · " + one.account().number(), "", ""));
        var paid = sql.payouts(List.of(member), null, most).stream()
                .map(row -> List.of(row.purpose(), row.payer(ui.english()) + " · " + ui.t(row.status()), ui.money(row.amount()), ui.dateTime(row.paidAt())));
        return Stream.concat(named, paid).limit(most).toList();
    }

    /// An account to which nothing was or is to be paid rests on nothing.
    @Override
    public Keeping keeping(MemberId member) {
        var money = sql.money(member);
        return Keeping.of(money.unused(), money.used() + money.payouts(), RetentionCards.ACCOUNTS);
    }

    @Override
    public int erase(Actor actor, MemberId member) {
        return sql.forgetUnused(member);
    }
}
