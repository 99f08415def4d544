package org.gongli.funds.receiving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.funds.payees.PayeeAccountSql;
import org.gongli.members.PersonalData;
import org.gongli.members.RetentionCards;
import org.gongli.shared.MemberId;
import org.gongli.ui.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a member was paid, and to which accounts.
@Component
@Order(55)
class OwnMoney implements PersonalData {

    private static final int EVERY = 10_000;

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
    public Table of(MemberId member, Ui ui) {
        var named = accounts.opened(sql.accounts(member)).stream()
                .map(one -> List.of(ui.t("funds.own-money-account"), one.account().holder() + " · " + one.account().bank() + " · " + one.account().number(), "", ""));
        var paid = sql.payouts(List.of(member), null, EVERY).stream()
                .map(row -> List.of(row.purpose(), row.payer(ui.english()) + " · " + ui.t(row.status()), ui.money(row.amount()), ui.dateTime(row.paidAt())));
        return new Table(List.of(ui.t("funds.own-money-what"), ui.t("funds.own-money-whom"), ui.t("funds.own-money-amount"), ui.t("funds.own-money-paid")),
                Stream.concat(named, paid).toList());
    }

    @Override
    public Optional<String> keptBy(MemberId member) {
        return sql.payouts(List.of(member), null, 1).isEmpty() && sql.accounts(member).isEmpty() ? Optional.empty() : Optional.of(RetentionCards.ACCOUNTS);
    }
}
