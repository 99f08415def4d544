package org.gongli.funds.paying;

import java.util.List;
import java.util.Optional;
import org.gongli.funds.BatchId;
import org.gongli.funds.view.BatchList;
import org.gongli.funds.view.BatchPage;
import org.gongli.shared.AccountId;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads batches as officers see them.
@Component
class BatchPageSql {

    private static final String ROWS = """
            select b.id, o.name as org, o.name_en as org_en, b.status, b.made_at, b.sent_at,
                   count(*) filter (where l.outcome <> 'REMOVED') as lines, coalesce(sum(l.amount_fen) filter (where l.outcome <> 'REMOVED'), 0)::bigint as amount,
                   count(*) filter (where l.outcome = 'OPEN') as open, count(*) filter (where l.outcome in ('FAILED', 'RETURNED')) as failed
            from funds.batch b
            join organisations.facts_organisation o on o.id = b.org_id
            join funds.batch_line l on l.batch_id = b.id
            """;

    private final JdbcClient jdbc;

    BatchPageSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest on top.
    List<BatchList.Row> list(Scope scope, @Nullable BatchStatus status, @Nullable BatchId after, int limit) {
        return jdbc.sql(ROWS + """
                where o.path like :scope
                  and (cast(:status as text) is null or b.status = :status)
                  and (cast(:after as bigint) is null or b.id < :after)
                group by b.id, o.name, o.name_en
                order by b.id desc
                limit :limit
                """).param("scope", scope).param("status", status).param("after", after).param("limit", limit).query(BatchList.Row.class).list();
    }

    /// Organisations with approved payouts, the largest number on top.
    List<BatchList.Ready> ready(Scope scope) {
        return jdbc.sql("""
                select p.org_id as org, o.name, o.name_en, count(*) as payouts, sum(p.amount_fen)::bigint as amount
                from funds.payout p
                join organisations.facts_organisation o on o.id = p.org_id
                where p.status = 'APPROVED' and o.path like :scope
                group by p.org_id, o.name, o.name_en
                order by payouts desc, p.org_id
                limit :limit
                """).param("scope", scope).param("limit", Paged.SIZE).query(BatchList.Ready.class).list();
    }

    Optional<BatchPage.Head> head(BatchId id, Scope scope) {
        return jdbc.sql("""
                select b.id, 'GL' || lpad(b.id::text, 8, '0') as reference, o.name as org, o.name_en as org_en, b.status, b.maker_id as maker, b.made_at,
                       b.checker_id as checker, b.checked_at, b.payer_id as payer, b.sent_at, encode(b.file_digest, 'hex') as digest,
                       count(*) filter (where l.outcome <> 'REMOVED') as lines,
                       coalesce(sum(l.amount_fen) filter (where l.outcome <> 'REMOVED'), 0)::bigint as amount,
                       count(*) filter (where l.outcome = 'OPEN') as open, count(*) filter (where l.outcome = 'PAID') as paid,
                       count(*) filter (where l.outcome = 'FAILED') as failed, count(*) filter (where l.outcome = 'RETURNED') as returned,
                       count(*) filter (where l.outcome = 'REMOVED') as removed,
                       coalesce(sum(l.amount_fen) filter (where l.outcome = 'PAID'), 0)::bigint as paid_amount
                from funds.batch b
                join organisations.facts_organisation o on o.id = b.org_id
                join funds.batch_line l on l.batch_id = b.id
                where b.id = :id and o.path like :scope
                group by b.id, o.name, o.name_en
                """).param("id", id).param("scope", scope).query(BatchPage.Head.class).optional();
    }

    /// In the order of the file.
    ///
    /// @param after the last line of the page before
    List<BatchPage.Line> lines(BatchId id, @Nullable LineOutcome outcome, @Nullable Integer after, int limit) {
        return jdbc.sql("""
                select l.line_no, l.payout_id as payout, p.member_id as payee, p.purpose, b.source, a.tail, l.amount_fen as amount, l.outcome, l.reason
                from funds.batch_line l
                join funds.payout p on p.id = l.payout_id
                join funds.budget_line b on b.id = p.line_id
                join funds.payee_account a on a.id = l.account_id
                where l.batch_id = :id
                  and (cast(:outcome as text) is null or l.outcome = :outcome)
                  and (cast(:after as integer) is null or l.line_no > :after)
                order by l.line_no
                limit :limit
                """).param("id", id).param("outcome", outcome).param("after", after).param("limit", limit).query(BatchPage.Line.class).list();
    }

    List<BatchPage.Result> results(BatchId id) {
        return jdbc.sql("""
                select r.id, r.file_name, r.uploaded_at, r.paid, r.failed, r.returned, r.known
                from funds.bank_result r
                where r.batch_id = :id
                order by r.id desc
                """).param("id", id).query(BatchPage.Result.class).list();
    }

    /// Batches whose next step the viewer may take, the oldest on top.
    List<BatchList.Row> waiting(Scope scope, AccountId viewer) {
        return jdbc.sql(ROWS + """
                where o.path like :scope
                  and (b.status = 'MADE' and b.maker_id <> :viewer
                       or b.status = 'CHECKED' and :viewer not in (b.maker_id, b.checker_id)
                       or b.status = 'SENT' and b.payer_id = :viewer)
                group by b.id, o.name, o.name_en
                order by b.id
                limit :limit
                """).param("scope", scope).param("viewer", viewer).param("limit", Paged.SIZE).query(BatchList.Row.class).list();
    }
}
