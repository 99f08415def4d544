package org.gongli.funds.approving;

import java.util.List;
import org.gongli.funds.PayoutId;
import org.gongli.funds.view.ApprovalList;
import org.gongli.shared.AccountId;
import org.gongli.shared.Money;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what waits for somebody to check where it goes: there is an account, which somebody else than the viewer entered, and not the one that failed.
@Component
class ApprovalSql {

    private static final String WAITING = """
            from funds.payout p
            join organisations.facts_organisation o on o.id = p.org_id
            join funds.payee_account a on a.member_id = p.member_id and a.replaced_at is null
            where p.status in ('REQUESTED', 'STOPPED', 'FAILED', 'RETURNED') and o.path like :scope
              and a.entered_by <> :viewer and (p.returned_by is null or p.returned_by <> :viewer)
              and (p.status not in ('FAILED', 'RETURNED') or p.account_id <> a.id)
            """;

    private final JdbcClient jdbc;

    ApprovalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The oldest on top.
    List<ApprovalList.Row> waiting(Scope scope, AccountId viewer, @Nullable PayoutId after, int limit) {
        return jdbc.sql("""
                select p.id, p.member_id as payee, o.name as payer, o.name_en as payer_en, p.purpose, p.amount_fen as amount, p.status, p.requested_at,
                       a.id as account, a.bank, a.tail,
                       (select count(*) from funds.payee_account s
                        where s.number_index = a.number_index and s.replaced_at is null and s.member_id <> a.member_id) as shared
                """ + WAITING + """
                  and (cast(:after as bigint) is null or p.id > :after)
                order by p.id
                limit :limit
                """).param("scope", scope).param("viewer", viewer).param("after", after).param("limit", limit).query(ApprovalList.Row.class).list();
    }

    Sum sum(Scope scope, AccountId viewer) {
        return jdbc.sql("select count(*) as payouts, coalesce(sum(p.amount_fen), 0)::bigint as amount " + WAITING).param("scope", scope).param("viewer", viewer)
                .query(Sum.class).single();
    }

    /// How many wait, and for how much.
    record Sum(int payouts, Money amount) {
    }
}
