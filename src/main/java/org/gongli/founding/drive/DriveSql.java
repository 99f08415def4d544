package org.gongli.founding.drive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongli.founding.EnterpriseId;
import org.gongli.founding.SheetId;
import org.gongli.founding.view.DrivePage.TownRow;
import org.gongli.founding.view.EnterprisePage.VisitRow;
import org.gongli.founding.view.EnterpriseRow;
import org.gongli.founding.view.SheetPage;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The drive: targets, enterprises without a union, visits, sheets.
@Component
class DriveSql {

    private static final String ENTERPRISES = """
            select e.id, e.town_id as town, t.name as town_name, t.name_en as town_name_en, e.name, e.uscc, e.staff, e.address, e.listed_at, e.org_id as org, v.visited_on, v.outcome,
                   v.follow_up_on, f.stage,
                   (select count(*) from membership.facts_wish w where w.town_id = e.town_id and w.fulfilled_at is null and w.enterprise = e.name) as wishes
            from founding.enterprise e
            join organisations.facts_organisation t on t.id = e.town_id
            left join lateral (select visited_on, outcome, follow_up_on from founding.visit where enterprise_id = e.id order by visited_on desc, id desc limit 1) v on true
            left join founding.under_way u on u.uscc = e.uscc
            left join founding.founding f on f.id = u.founding_id
            where t.path like :scope
            """;

    private final JdbcClient jdbc;

    DriveSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TownRow> towns(Scope scope, int year, Instant from, Instant to) {
        return jdbc.sql("""
                select t.id as town, t.name, t.name_en, g.enterprises as target,
                       (select count(*) from founding.facts_founded f where f.town_id = t.id and f.founded_at >= :from and f.founded_at < :to) as founded,
                       (select count(*) from founding.visit v where v.town_id = t.id and extract(year from v.visited_on) = :year) as visits,
                       (select count(*) from founding.enterprise e where e.town_id = t.id and e.org_id is null) as without_union,
                       (select count(*) from founding.enterprise e where e.town_id = t.id and e.org_id is null and e.staff >= 25) as committee_due,
                       (select count(*) from membership.facts_wish w where w.town_id = t.id and w.fulfilled_at is null) as wishes
                from organisations.facts_organisation t
                left join founding.target g on g.town_id = t.id and g.year = :year
                where t.kind = 'TOWN' and t.valid_to is null and t.path like :scope
                order by t.code, t.id
                """).param("scope", scope).param("year", year).param("from", from).param("to", to).query(TownRow.class).list();
    }

    void target(OrgId town, int year, int enterprises, AccountId by, Instant now) {
        jdbc.sql("""
                insert into founding.target (town_id, year, enterprises, set_by, set_at)
                values (:town, :year, :enterprises, :by, :now)
                on conflict (town_id, year) do update set enterprises = excluded.enterprises, set_by = excluded.set_by, set_at = excluded.set_at
                """).param("town", town).param("year", year).param("enterprises", enterprises).param("by", by).param("now", now).update();
    }

    /// The larger first.
    ///
    /// @param state WITHOUT, VISITED, UNDER_WAY, FOUNDED; null for all
    List<EnterpriseRow> enterprises(Scope scope, @Nullable OrgId town, @Nullable String state, String words, int skip, int most) {
        return jdbc.sql(ENTERPRISES + """
                  and (cast(:town as bigint) is null or e.town_id = :town)
                  and case :state when 'WITHOUT' then e.org_id is null when 'VISITED' then e.org_id is null and v.visited_on is not null
                                  when 'UNDER_WAY' then f.stage is not null when 'FOUNDED' then e.org_id is not null else true end
                  and (:words = '' or position(lower(:words) in lower(e.name || ' ' || coalesce(e.uscc, ''))) > 0)
                order by e.staff desc nulls last, e.id
                offset :skip limit :most
                """).param("scope", scope).param("town", town).param("state", state == null ? "" : state).param("words", words).param("skip", skip).param("most", most)
                .query(EnterpriseRow.class).list();
    }

    Optional<EnterpriseRow> enterprise(EnterpriseId id, Scope scope) {
        return jdbc.sql(ENTERPRISES + " and e.id = :id").param("scope", scope).param("id", id).query(EnterpriseRow.class).optional();
    }

    /// The last one first.
    List<VisitRow> visits(EnterpriseId id) {
        return jdbc.sql("select visited_on, outcome, note, follow_up_on from founding.visit where enterprise_id = :id order by visited_on desc, id desc")
                .param("id", id).query(VisitRow.class).list();
    }

    /// @return false when the same form was sent before
    boolean visit(EnterpriseRow enterprise, NewVisit visit, AccountId by, Instant now) {
        return jdbc.sql("""
                insert into founding.visit (enterprise_id, town_id, visited_on, outcome, note, follow_up_on, account_id, recorded_at, submission)
                values (:enterprise, :town, :visitedOn, :outcome, :note, :followUpOn, :by, :now, :submission)
                on conflict (submission) do nothing
                """).param("enterprise", enterprise.id()).param("town", enterprise.town()).param("visitedOn", visit.visitedOn()).param("outcome", visit.outcome())
                .param("note", visit.note()).param("followUpOn", visit.followUpOn()).param("by", by).param("now", now).param("submission", visit.submission()).update() == 1;
    }

    /// Visits that were promised, and are due, in enterprises that still have no union.
    FollowUps followUps(Scope scope, LocalDate today) {
        return jdbc.sql("""
                select count(*) as due, min(v.follow_up_on) as first
                from founding.enterprise e
                join organisations.facts_organisation t on t.id = e.town_id
                join lateral (select follow_up_on from founding.visit where enterprise_id = e.id order by visited_on desc, id desc limit 1) v on true
                where e.org_id is null and v.follow_up_on <= cast(:today as date) + 7 and t.path like :scope
                """).param("scope", scope).param("today", today).query(FollowUps.class).single();
    }

    SheetId sheet(Viewer viewer, String fileName, Instant now, List<SheetRow> rows) {
        var id = jdbc.sql("insert into founding.sheet (org_id, account_id, file_name, uploaded_at) values (:org, :account, :name, :now) returning id as value")
                .param("org", viewer.org()).param("account", viewer.account()).param("name", fileName).param("now", now).query(SheetId.class).single();
        rows.forEach(row -> jdbc.sql("""
                insert into founding.sheet_row (sheet_id, row_no, town_id, name, uscc, staff, address, problem)
                values (:sheet, :number, :town, :name, :uscc, :staff, :address, :problem)
                """).param("sheet", id).param("number", row.number()).param("town", row.town()).param("name", row.name()).param("uscc", row.uscc()).param("staff", row.staff())
                .param("address", row.address()).param("problem", row.problem()).update());
        return id;
    }

    Optional<SheetPage.Head> head(SheetId id, AccountId account) {
        return jdbc.sql("select id, file_name, confirmed_at from founding.sheet where id = :id and account_id = :account").param("id", id).param("account", account)
                .query(SheetPage.Head.class).optional();
    }

    /// What each row would do at this moment.
    List<SheetPage.Row> verdicts(SheetId id) {
        return jdbc.sql("""
                select r.row_no, r.name, r.uscc, r.staff, t.name as town, r.problem,
                       case when r.problem is not null then 'WRONG'
                            when o.id is not null then 'HAS_UNION'
                            when d.row_no is not null then 'TWICE'
                            when e.id is null then 'FRESH'
                            else 'KNOWN' end as verdict
                from founding.sheet_row r
                left join organisations.facts_organisation t on t.id = r.town_id
                left join organisations.facts_organisation o on o.uscc = r.uscc and o.valid_to is null
                left join lateral (select d.row_no from founding.sheet_row d where d.sheet_id = r.sheet_id and d.row_no < r.row_no and d.problem is null
                                   and (d.uscc = r.uscc or d.town_id = r.town_id and d.name = r.name) limit 1) d on true
                left join lateral (select e.id from founding.enterprise e where e.uscc = r.uscc or e.town_id = r.town_id and e.name = r.name limit 1) e on true
                where r.sheet_id = :id
                order by r.row_no
                """).param("id", id).query(SheetPage.Row.class).list();
    }

    /// @return false when it was confirmed before
    boolean confirmed(SheetId id, Instant now) {
        return jdbc.sql("update founding.sheet set confirmed_at = :now where id = :id and confirmed_at is null").param("id", id).param("now", now).update() == 1;
    }

    int listFresh(SheetId id, List<Integer> rows, Instant now) {
        return jdbc.sql("""
                insert into founding.enterprise (town_id, name, uscc, staff, address, listed_at)
                select town_id, name, uscc, staff, address, :now
                from founding.sheet_row
                where sheet_id = :id and row_no = any (:rows)
                on conflict do nothing
                """).param("id", id).param("now", now).param("rows", rows.toArray(Integer[]::new)).update();
    }

    /// What the sheet says of enterprises on the list; an empty cell says nothing.
    int changeKnown(SheetId id, List<Integer> rows) {
        return jdbc.sql("""
                update founding.enterprise e
                set staff = coalesce(r.staff, e.staff), address = coalesce(r.address, e.address)
                from founding.sheet_row r
                where r.sheet_id = :id and r.row_no = any (:rows) and (e.uscc = r.uscc or e.town_id = r.town_id and e.name = r.name)
                  and (e.staff is distinct from coalesce(r.staff, e.staff) or e.address is distinct from coalesce(r.address, e.address))
                """).param("id", id).param("rows", rows.toArray(Integer[]::new)).update();
    }

    record FollowUps(long due, @Nullable LocalDate first) {
    }

    /// What an officer found at an enterprise.
    ///
    /// @param followUpOn when to come again; null for not
    /// @param submission of the form, so that sent twice it counts once
    record NewVisit(LocalDate visitedOn, String outcome, String note, @Nullable LocalDate followUpOn, UUID submission) {
    }
}
