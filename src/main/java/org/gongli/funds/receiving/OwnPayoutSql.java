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

    /// A payout was made to it, or one that is still to be approved will be.
    private static final String USED = """
            (exists (select from funds.payout p where p.account_id = a.id)
             or exists (select from funds.batch_line l where l.account_id = a.id)
             or a.replaced_at is null and exists (select from funds.payout p where p.member_id = a.member_id and p.status not in ('PAID', 'CANCELLED')))
            """;

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

    /// What there is about a member's money.
    Money money(MemberId member) {
        return jdbc.sql("select count(*) filter (where " + USED + ") as used, count(*) filter (where not " + USED + """
                ) as unused,
                       (select count(*) from funds.payout p where p.member_id = :member) as payouts
                from funds.payee_account a
                where a.member_id = :member
                """).param("member", member).query(Money.class).single();
    }

    /// @param used   accounts that payouts rest on
    /// @param unused accounts that none does
    record Money(int used, int unused, int payouts) {
    }

    /// Deletes the accounts that no payout rests on.
    ///
    /// @return how many it was
    int forgetUnused(MemberId member) {
        return jdbc.sql("delete from funds.payee_account a where a.member_id = :member and not " + USED).param("member", member).update();
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
