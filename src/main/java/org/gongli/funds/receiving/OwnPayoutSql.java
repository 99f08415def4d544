package org.gongli.funds.receiving;

import java.util.List;
import java.util.Optional;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.funds.PayoutId;
import org.gongli.funds.view.MyPayouts;
import org.gongli.funds.view.MyReceipt;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what one member was paid.
@Component
class OwnPayoutSql {

    private final JdbcClient jdbc;

    OwnPayoutSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest on top.
    List<MyPayouts.Row> payouts(List<MemberId> records, @Nullable PayoutId after, int limit) {
        return jdbc.sql("""
                select p.id, p.purpose, o.name as payer, o.name_en as payer_en, p.amount_fen as amount, p.status, p.requested_at, p.paid_at
                from funds.payout p
                join organisations.facts_organisation o on o.id = p.org_id
                where p.member_id in (:records) and (cast(:after as bigint) is null or p.id < :after)
                order by p.id desc
                limit :limit
                """).param("records", records).param("after", after).param("limit", limit).query(MyPayouts.Row.class).list();
    }

    /// Every account that a member ever named.
    List<PayeeAccountId> accounts(MemberId member) {
        return jdbc.sql("select id as value from funds.payee_account where member_id = :member order by id").param("member", member).query(PayeeAccountId.class).list();
    }

    Optional<MyReceipt> receipt(PayoutId id, List<MemberId> records) {
        return jdbc.sql("""
                select p.id, p.purpose, o.name as payer, o.name_en as payer_en, b.source, b.year, p.amount_fen as amount, p.status, p.requested_at, p.paid_at, p.reason,
                       a.bank, a.tail, 'GL' || lpad(l.batch_id::text, 8, '0') || '-' || l.line_no as number
                from funds.payout p
                join funds.budget_line b on b.id = p.line_id
                join organisations.facts_organisation o on o.id = p.org_id
                left join funds.batch_line l on l.payout_id = p.id and l.outcome = 'PAID'
                left join funds.payee_account a on a.id = l.account_id
                where p.id = :id and p.member_id in (:records)
                """).param("id", id).param("records", records).query(MyReceipt.class).optional();
    }
}
