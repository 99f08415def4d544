package org.gongli.funds.approving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.funds.PayoutId;
import org.gongli.funds.payees.PayeeAccountId;
import org.gongli.funds.view.BudgetPage.EntryRow;
import org.gongli.funds.view.PayoutList;
import org.gongli.funds.view.PayoutPage.Attempt;
import org.gongli.funds.view.PayoutPage.Detail;
import org.gongli.shared.AccountId;
import org.gongli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads payouts as officers see them, and keeps their approval.
@Component
class PayoutPageSql {

    private final JdbcClient jdbc;

    PayoutPageSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest on top.
    List<PayoutList.Row> list(Scope scope, PayoutFilter filter, int limit) {
        return jdbc.sql("""
                select p.id, p.member_id as payee, o.name as payer, o.name_en as payer_en, p.purpose, l.source, l.name as line, p.amount_fen as amount, p.status,
                       p.requested_at, p.paid_at, p.reason
                from funds.payout p
                join funds.budget_line l on l.id = p.line_id
                join organisations.facts_organisation o on o.id = p.org_id
                where o.path like :scope
                  and (cast(:status as text) is null or p.status = :status)
                  and (:words = '' or position(lower(:words) in lower(p.purpose)) > 0)
                  and (cast(:line as bigint) is null or p.line_id = :line)
                  and (cast(:after as bigint) is null or p.id < :after)
                order by p.id desc
                limit :limit
                """).param("scope", scope).param("status", filter.status()).param("words", filter.text()).param("line", filter.line())
                .param("after", filter.after()).param("limit", limit).query(PayoutList.Row.class).list();
    }

    Optional<Detail> detail(PayoutId id, Scope scope) {
        return jdbc.sql("""
                select p.id, p.member_id as payee, o.name as payer, o.name_en as payer_en, p.line_id as line, l.name as line_name, l.year, l.purpose as line_purpose,
                       l.source, p.amount_fen as amount, p.purpose, p.status, p.requested_at, p.approved_at, p.paid_at, p.reason, a.tail, p.account_entered_by,
                       p.returned_by
                from funds.payout p
                join funds.budget_line l on l.id = p.line_id
                join organisations.facts_organisation o on o.id = p.org_id
                left join funds.payee_account a on a.id = p.account_id
                where p.id = :id and o.path like :scope
                """).param("id", id).param("scope", scope).query(Detail.class).optional();
    }

    /// In the order in which they were booked.
    List<EntryRow> entries(PayoutId id) {
        return jdbc.sql("""
                select e.id, e.kind, p.amount_fen as amount, e.booked_at, e.payout_id as payout, e.batch_id as batch, null as purpose, e.reverses_id as reverses
                from funds.entry e
                join funds.posting p on p.entry_id = e.id and p.amount_fen > 0
                where e.payout_id = :id
                order by e.id
                """).param("id", id).query(EntryRow.class).list();
    }

    /// In the order in which they were made.
    List<Attempt> attempts(PayoutId id) {
        return jdbc.sql("""
                select l.batch_id as batch, l.line_no, l.outcome, a.tail, l.reason, l.settled_at
                from funds.batch_line l
                join funds.payee_account a on a.id = l.account_id
                where l.payout_id = :id
                order by l.batch_id
                """).param("id", id).query(Attempt.class).list();
    }

    void approve(PayoutId id, PayeeAccountId account, AccountId enteredBy, AccountId by, Instant at) {
        jdbc.sql("""
                update funds.payout
                set status = 'APPROVED', reason = null, account_id = :account, account_entered_by = :enteredBy, approved_by = :by, approved_at = :at
                where id = :id
                """).param("id", id).param("account", account).param("enteredBy", enteredBy).param("by", by).param("at", at).update();
    }

    void lineReturned(PayoutId id, String reason, Instant at) {
        jdbc.sql("update funds.batch_line set outcome = 'RETURNED', reason = :reason, settled_at = :at where payout_id = :id and outcome = 'PAID'")
                .param("id", id).param("reason", reason).param("at", at).update();
    }

    Optional<AccountId> returnedBy(PayoutId id) {
        return jdbc.sql("select returned_by as value from funds.payout where id = :id and returned_by is not null").param("id", id).query(AccountId.class).optional();
    }
}
