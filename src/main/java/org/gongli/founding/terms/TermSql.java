package org.gongli.founding.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.founding.view.TermList.Line;
import org.gongli.founding.view.TermPage.TermRow;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Terms of office.
@Component
class TermSql {

    /// How many days before its end a term is due for renewal.
    static final int SOON_DAYS = 90;

    private final JdbcClient jdbc;

    TermSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks first and reads then, so that whoever waited sees what the one before recorded.
    Optional<Running> lockRunning(OrgId org) {
        return jdbc.sql("select id from founding.term where org_id = :org and closed_on is null for update").param("org", org).query(Long.class).optional().map(this::running);
    }

    private Running running(long id) {
        return jdbc.sql("""
                select t.id, t.starts_on, t.chair, (select max(g.held_on) from founding.congress g where g.term_id = t.id) as last_congress
                from founding.term t
                where t.id = :id
                """).param("id", id).query(Running.class).single();
    }

    void close(long id, LocalDate on) {
        jdbc.sql("update founding.term set closed_on = :on where id = :id").param("id", id).param("on", on).update();
    }

    /// @return its number, counted from the first committee
    int insert(NewTerm term, OrgId town, AccountId by, Instant now) {
        return jdbc.sql("""
                insert into founding.term (org_id, town_id, number, starts_on, ends_on, chair, founding_id, recorded_by, recorded_at)
                select :org, :town, coalesce(max(t.number), 0) + 1, :startsOn, :endsOn, :chair, :founding, :by, :now
                from founding.term t
                where t.org_id = :org
                returning number
                """).param("org", term.org()).param("town", town).param("startsOn", term.startsOn()).param("endsOn", term.endsOn()).param("chair", term.chair())
                .param("founding", term.founding()).param("by", by).param("now", now).query(Integer.class).single();
    }

    /// The last one first.
    List<TermRow> terms(OrgId org) {
        return jdbc.sql("select number, starts_on, ends_on, closed_on, chair from founding.term where org_id = :org order by number desc")
                .param("org", org).query(TermRow.class).list();
    }

    /// Unions by the end of their running term; those of which none is known come first.
    ///
    /// @param state OVERDUE, SOON, RUNNING, UNKNOWN; null for all
    List<Line> lines(Scope scope, @Nullable String state, String words, LocalDate today, int skip, int most) {
        return jdbc.sql("""
                select o.id as org, o.name as org_name, o.name_en as org_name_en, w.name as town, w.name_en as town_en, t.number, t.starts_on, t.ends_on, t.chair, s.state
                from organisations.facts_organisation o
                join organisations.facts_organisation w on w.id = o.town_id
                left join founding.term t on t.org_id = o.id and t.closed_on is null
                cross join lateral (select case when t.ends_on is null then 'UNKNOWN' when t.ends_on < :today then 'OVERDUE'
                                                when t.ends_on < cast(:today as date) + :soon then 'SOON' else 'RUNNING' end as state) s
                where o.path like :scope and o.kind in ('ENTERPRISE', 'JOINT', 'INDUSTRY') and o.valid_to is null
                  and (cast(:state as text) is null or s.state = :state)
                  and (:words = '' or position(lower(:words) in lower(o.name || ' ' || coalesce(o.name_en, ''))) > 0)
                order by t.ends_on nulls first, o.id
                offset :skip limit :most
                """).param("scope", scope).param("state", state).param("words", words).param("today", today).param("soon", SOON_DAYS).param("skip", skip).param("most", most)
                .query(Line.class).list();
    }

    /// How many terms of unions in the scope are over, or will be soon.
    Ending ending(Scope scope, LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where t.ends_on < :today) as overdue, count(*) filter (where t.ends_on >= :today) as soon, min(t.ends_on) as first
                from founding.term t
                join organisations.facts_organisation o on o.id = t.org_id
                where t.closed_on is null and o.valid_to is null and o.path like :scope and t.ends_on < cast(:today as date) + :soon
                """).param("scope", scope).param("today", today).param("soon", SOON_DAYS).query(Ending.class).single();
    }

    /// Who was in office on a day; nobody while the office was vacant.
    List<String> chairs(OrgId org, LocalDate day) {
        return jdbc.sql("""
                select c.chair
                from founding.term t
                cross join lateral (
                    select coalesce((select g.removed from founding.congress g where g.term_id = t.id and g.held_on > :day order by g.held_on, g.id limit 1), t.chair) as chair) c
                where t.org_id = :org and t.starts_on <= :day and (t.closed_on is null or t.closed_on > :day) and c.chair <> ''
                order by t.number
                """)
                .param("org", org).param("day", day).query(String.class).list();
    }

    /// Terms that end soon and of which nobody was told, claimed for this transaction: another instance takes others.
    List<Due> due(LocalDate today, Instant now, int most) {
        return jdbc.sql("""
                update founding.term
                set reminded_at = :now
                where id in (select t.id
                             from founding.term t
                             where t.closed_on is null and t.reminded_at is null and t.ends_on < cast(:today as date) + :soon
                             order by t.ends_on, t.id
                             for update skip locked
                             limit :most)
                returning id, org_id as org, ends_on
                """).param("today", today).param("now", now).param("soon", SOON_DAYS).param("most", most).query(Due.class).list();
    }

    /// The chairs of a union and the officers of its town, by the posts that they hold today.
    List<AccountId> tellable(OrgId org, LocalDate today) {
        return jdbc.sql("""
                select distinct p.account_id as value
                from access.facts_post p
                join organisations.facts_organisation o on o.id = :org
                where (p.org_id = o.id and p.role = 'CHAIR' or p.org_id = o.town_id and p.role = 'TOWN')
                  and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                """).param("org", org).param("today", today).query(AccountId.class).list();
    }

    /// @param chair        empty while the office is vacant
    /// @param lastCongress the day of the last one in this term; null without one
    record Running(long id, LocalDate startsOn, String chair, @Nullable LocalDate lastCongress) {
    }

    record Due(long id, OrgId org, LocalDate endsOn) {
    }

    record Ending(long overdue, long soon, @Nullable LocalDate first) {
    }
}
