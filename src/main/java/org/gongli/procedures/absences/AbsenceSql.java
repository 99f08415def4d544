package org.gongli.procedures.absences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.procedures.view.AbsenceList;
import org.gongli.shared.AccountId;
import org.gongli.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AbsenceSql {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    AbsenceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Viewer absent, AccountId deputy, Instant from, Instant to, Instant now) {
        return jdbc.sql("""
                insert into procedures.absence (account_id, role, org_id, deputy_id, from_at, to_at, recorded_at) values (:account, :role, :org, :deputy, :from, :to, :now)
                returning id
                """).param("account", absent.account()).param("role", absent.role()).param("org", absent.org()).param("deputy", deputy)
                .param("from", from).param("to", to).param("now", now).query(Long.class).single();
    }

    Optional<Own> own(Viewer absent, long id) {
        return jdbc.sql("select deputy_id as deputy, from_at as \"from\", to_at as \"to\" from procedures.absence where id = :id and account_id = :account")
                .param("id", id).param("account", absent.account()).query(Own.class).optional();
    }

    /// One that had not begun begins and ends at once.
    void end(long id, Instant now) {
        jdbc.sql("update procedures.absence set from_at = least(from_at, cast(:now as timestamptz) - interval '1 second'), to_at = :now where id = :id")
                .param("id", id).param("now", now).update();
    }

    /// What this person handed over, and what was handed to them; the newest on top.
    List<AbsenceList.Row> list(Viewer viewer) {
        return jdbc.sql("""
                select a.id, a.account_id = :account as own, a.role, o.name as org, o.name_en as org_en, coalesce(p.name, '') as other, a.from_at as "from", a.to_at as "to"
                from procedures.absence a
                join organisations.facts_organisation o on o.id = a.org_id
                left join lateral (
                    select f.name from access.facts_post f
                    where f.account_id = case when a.account_id = :account then a.deputy_id else a.account_id end limit 1) p on true
                where a.account_id = :account or a.deputy_id = :account
                order by a.id desc
                limit :most
                """).param("account", viewer.account()).param("most", MOST).query(AbsenceList.Row.class).list();
    }

    /// Who may decide in this person's place: who holds a post at the same organisation, at one above it, or at a sister of it.
    List<AbsenceList.Colleague> colleagues(Viewer viewer, LocalDate today) {
        return jdbc.sql("""
                select distinct on (p.account_id) p.account_id as account, p.name, p.role, o.name as org, o.name_en as org_en
                from organisations.facts_organisation own
                join organisations.facts_organisation o
                    on o.id = any (string_to_array(trim(both '/' from own.path), '/')::bigint[]) or o.parent_id = own.parent_id and o.kind = own.kind
                join access.facts_post p on p.org_id = o.id and p.role in ('CHAIR', 'TOWN', 'CITY')
                where own.id = :org and p.account_id <> :account and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                order by p.account_id, o.id <> own.id
                limit :most
                """).param("org", viewer.org()).param("account", viewer.account()).param("today", today).param("most", MOST).query(AbsenceList.Colleague.class).list();
    }

    record Own(AccountId deputy, Instant from, Instant to) {
    }
}
