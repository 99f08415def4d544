package org.gongli.funds.budgeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.books.EntryKind;
import org.gongli.funds.view.BudgetList.Sum;
import org.gongli.funds.view.BudgetPage.Change;
import org.gongli.funds.view.BudgetPage.EntryRow;
import org.gongli.funds.view.BudgetRow;
import org.gongli.shared.AccountId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes budget lines and what is proposed for them, and reads both as officers see them.
@Component
class BudgetSql {

    private static final String LINES = """
            select l.id, l.org_id as org, o.name as org_name, o.name_en as org_name_en, l.year, l.purpose, l.source, l.name, l.planned_fen as planned,
                   l.reserved_fen as reserved, l.paid_fen as paid, l.free_fen as free,
                   (select coalesce(sum(b.amount_fen), 0)::bigint from funds.budget b where b.line_id = l.id and b.status = 'PROPOSED') as proposed
            from funds.facts_budget_line l
            join organisations.facts_organisation o on o.id = l.org_id
            """;

    private static final String FILTER = """
            where o.path like :scope
              and (cast(:year as integer) is null or l.year = :year)
              and (cast(:purpose as text) is null or l.purpose = :purpose)
              and (cast(:source as text) is null or l.source = :source)
              and (:words = '' or position(lower(:words) in lower(l.name || ' ' || o.name || ' ' || coalesce(o.name_en, ''))) > 0)
            """;

    private final JdbcClient jdbc;

    BudgetSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest on top.
    List<BudgetRow> lines(Scope scope, BudgetFilter filter, int limit) {
        return filtered(LINES + FILTER + """
                  and (cast(:after as bigint) is null or l.id < :after)
                order by l.id desc
                limit :limit
                """, scope, filter).param("after", filter.after()).param("limit", limit).query(BudgetRow.class).list();
    }

    Sum sum(Scope scope, BudgetFilter filter) {
        return filtered("""
                select coalesce(sum(l.planned_fen), 0)::bigint as planned, coalesce(sum(l.reserved_fen), 0)::bigint as reserved,
                       coalesce(sum(l.paid_fen), 0)::bigint as paid, coalesce(sum(l.free_fen), 0)::bigint as free
                from funds.facts_budget_line l
                join organisations.facts_organisation o on o.id = l.org_id
                """ + FILTER, scope, filter).query(Sum.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Scope scope, BudgetFilter filter) {
        return jdbc.sql(sql).param("scope", scope).param("year", filter.year()).param("purpose", filter.purpose()).param("source", filter.source())
                .param("words", filter.text());
    }

    Optional<BudgetRow> line(BudgetLineId id, Scope scope) {
        return jdbc.sql(LINES + "where l.id = :id and o.path like :scope").param("id", id).param("scope", scope).query(BudgetRow.class).optional();
    }

    /// The latest on top.
    ///
    /// @param kind  only these; null for all
    /// @param after the last one of the page before; null for the first page
    List<EntryRow> entries(BudgetLineId line, @Nullable EntryKind kind, @Nullable Long after, int limit) {
        return jdbc.sql("""
                select e.id, e.kind, p.amount_fen as amount, e.booked_at, e.payout_id as payout, e.batch_id as batch, coalesce(q.purpose, b.reason) as purpose,
                       e.reverses_id as reverses
                from funds.entry e
                join funds.posting p on p.entry_id = e.id
                join funds.account a on a.id = p.account_id
                left join funds.payout q on q.id = e.payout_id
                left join funds.budget b on b.id = e.budget_id
                where e.line_id = :line
                  and (e.kind = 'BUDGET' and a.kind = 'FREE' or e.kind <> 'BUDGET' and p.amount_fen > 0)
                  and (cast(:kind as text) is null or e.kind = :kind)
                  and (cast(:after as bigint) is null or e.id < :after)
                order by e.id desc
                limit :limit
                """).param("line", line).param("kind", kind).param("after", after).param("limit", limit).query(EntryRow.class).list();
    }

    /// The latest on top.
    List<Change> changes(BudgetLineId line) {
        return jdbc.sql("""
                select b.id, b.amount_fen as amount, b.reason, b.status, b.proposed_by, b.proposed_at, b.decided_at
                from funds.budget b
                where b.line_id = :line
                order by b.id desc
                limit :limit
                """).param("line", line).param("limit", Paged.SIZE).query(Change.class).list();
    }

    BudgetLineId insert(NewLine line) {
        return jdbc.sql("""
                insert into funds.budget_line (org_id, year, purpose, source, name)
                values (:org, :year, :purpose, :source, :name)
                returning id as value
                """).param("org", line.org()).param("year", line.year()).param("purpose", line.purpose()).param("source", line.source())
                .param("name", line.name()).query(BudgetLineId.class).single();
    }

    long propose(BudgetLineId line, Money amount, String reason, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into funds.budget (line_id, amount_fen, reason, proposed_by, proposed_at)
                values (:line, :amount, :reason, :by, :at)
                returning id
                """).param("line", line).param("amount", amount).param("reason", reason).param("by", by).param("at", at).query(Long.class).single();
    }

    /// A proposed amount of a line in the scope; nobody else decides it until the transaction ends.
    Optional<Proposed> lock(BudgetLineId line, long id, Scope scope) {
        return jdbc.sql("""
                select b.id, b.line_id as line, l.org_id as org, b.amount_fen as amount, b.status, b.proposed_by
                from funds.budget b
                join funds.budget_line l on l.id = b.line_id
                join organisations.facts_organisation o on o.id = l.org_id
                where b.id = :id and b.line_id = :line and o.path like :scope
                for update of b
                """).param("id", id).param("line", line).param("scope", scope).query(Proposed.class).optional();
    }

    void decide(long id, BudgetStatus status, AccountId by, Instant at) {
        jdbc.sql("update funds.budget set status = :status, decided_by = :by, decided_at = :at where id = :id").param("id", id).param("status", status)
                .param("by", by).param("at", at).update();
    }

    /// What waits for a decision by somebody else than the one who asks, the oldest on top.
    List<Waiting> waiting(Scope scope, AccountId viewer) {
        return jdbc.sql("""
                select b.line_id as line, l.name, o.name as org_name, b.amount_fen as amount, b.proposed_at
                from funds.budget b
                join funds.budget_line l on l.id = b.line_id
                join organisations.facts_organisation o on o.id = l.org_id
                where b.status = 'PROPOSED' and o.path like :scope and b.proposed_by <> :viewer
                order by b.proposed_at, b.id
                limit :limit
                """).param("scope", scope).param("viewer", viewer).param("limit", Paged.SIZE).query(Waiting.class).list();
    }

    /// An amount before its decision.
    record Proposed(long id, BudgetLineId line, OrgId org, Money amount, BudgetStatus status, AccountId proposedBy) {
    }

    /// An amount on somebody's list of what to do.
    record Waiting(BudgetLineId line, String name, String orgName, Money amount, Instant proposedAt) {
    }
}
