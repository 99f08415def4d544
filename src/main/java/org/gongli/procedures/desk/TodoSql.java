package org.gongli.procedures.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.StepId;
import org.gongli.procedures.running.Desk;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits on a desk.
@Component
class TodoSql {

    private final JdbcClient jdbc;

    TodoSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of the desk itself, of those for whom this account stands in, and what came up from the level below; each part is read from its own index in the
    /// order of the list, so that a long desk costs no more than a short one.
    ///
    /// @param late  only what is overdue
    /// @param after the last row of the page before
    List<Waiting> waiting(Desk desk, AccountId account, @Nullable String procedure, boolean late, Place after, Instant now, int limit) {
        return jdbc.sql("""
                with desk as (
                    select cast(:role as text) as role, cast(:org as bigint) as org_id, false as stand_in
                    union
                    select a.role, a.org_id, true from procedures.absence a
                    where a.deputy_id = :account and a.from_at <= :now and a.to_at > :now and (a.role, a.org_id) <> (cast(:role as text), cast(:org as bigint))
                ), first as (
                    select found.id, desk.stand_in, false as escalated
                    from desk
                    cross join lateral (
                        select s.id
                        from procedures.step s
                        where s.org_id = desk.org_id and s.role = desk.role and s.done_at is null and s.kind = 'REVIEW'
                          and (cast(:procedure as text) is null or s.procedure = :procedure) and (not :late or s.due_at < :now) and (s.due_at, s.id) > (:afterDue, :afterId)
                        order by s.due_at, s.id
                        limit :limit) found
                    union all
                    (select s.id, false, true
                    from procedures.step s
                    where s.escalated_org = :org and s.escalated_role = :role and s.done_at is null
                      and (cast(:procedure as text) is null or s.procedure = :procedure) and (not :late or s.due_at < :now) and (s.due_at, s.id) > (:afterDue, :afterId)
                    order by s.due_at, s.id
                    limit :limit)
                )
                select s.id, s.case_id, c.definition_id as definition, c.member_id as member, s.node, c.title_key, c.title_args::text as title_args, o.name as org, o.name_en as org_en,
                       s.reached_at, s.due_at, first.stand_in, first.escalated
                from first
                join procedures.step s on s.id = first.id
                join procedures.case_file c on c.id = s.case_id
                join organisations.facts_organisation o on o.id = c.org_id
                order by s.due_at, s.id
                limit :limit
                """).param("role", desk.role()).param("org", desk.org()).param("account", account).param("procedure", procedure).param("late", late)
                .param("afterDue", after.due()).param("afterId", after.id()).param("now", now).param("limit", limit).query(Waiting.class).list();
    }

    /// By what those of the steps are listed that are or were on the desk.
    List<Listed> listed(Desk desk, Collection<StepId> steps) {
        return jdbc.sql("""
                select s.id, c.title_key, c.title_args::text as title_args
                from procedures.step s
                join procedures.case_file c on c.id = s.case_id
                where s.id in (:steps) and s.org_id = :org and s.role = :role
                """).param("steps", steps).param("org", desk.org()).param("role", desk.role()).query(Listed.class).list();
    }

    /// How many wait on the desk itself, counted up to a limit.
    int count(Desk desk, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select from procedures.step s
                    where s.org_id = :org and s.role = :role and s.done_at is null and s.kind = 'REVIEW'
                    limit :most) counted
                """).param("role", desk.role()).param("org", desk.org()).param("most", most).query(Integer.class).single();
    }

    /// Where a page of the list ended.
    record Place(Instant due, long id) {

        static final Place START = new Place(Instant.EPOCH, 0);

        static Place of(@Nullable String text) {
            if (text == null || !text.matches("\\d{1,17}-\\d{1,18}")) {
                return START;
            }
            var parts = text.split("-");
            var micros = Long.parseLong(parts[0]);
            return new Place(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return due.getEpochSecond() * 1_000_000 + due.getNano() / 1_000 + "-" + id;
        }
    }

    record Listed(StepId id, String titleKey, String titleArgs) {
    }

    record Waiting(StepId id, CaseId caseId, long definition, @Nullable MemberId member, String node, String titleKey, String titleArgs, String org, @Nullable String orgEn, Instant reachedAt, Instant dueAt,
                   boolean standIn, boolean escalated) {

        String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }

        Place place() {
            return new Place(dueAt, id.value());
        }
    }
}
