package org.gongli.procedures.running;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Ending;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.NoticeId;
import org.gongli.procedures.StepId;
import org.gongli.procedures.definitions.Node;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes where cases stand.
@Component
class CaseSql {

    private static final String HEAD = """
            select c.id, c.definition_id as definition, c.procedure, c.subject, c.org_id as org, o.path as org_path, c.member_id as member,
                   c.applicant_id as applicant, c.applicant_role, c.applicant_org_id as applicant_org, c.confidential, c.engine_id, c.outcome
            from procedures.case_file c
            join organisations.facts_organisation o on o.id = c.org_id
            """;
    private static final String STEP = """
            select s.id, s.node, s.kind, s.role, s.org_id as org, s.engine_id, s.begun_at, s.escalated_role, s.escalated_org, s.done_at
            from procedures.step s
            """;

    private final JdbcClient jdbc;

    CaseSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(CaseId id, OrgId org) {
        jdbc.sql("update procedures.step set forgotten = true where case_id = :id and org_id = :org").param("id", id).param("org", org).update();
    }

    CaseId insert(Viewer applicant, NewCase fresh, long definition, String titleArgs, boolean confidential, Instant now) {
        return jdbc.sql("""
                insert into procedures.case_file (definition_id, procedure, subject, org_id, member_id, applicant_id, applicant_role, applicant_org_id, title_key,
                                                  title_args, confidential, started_at)
                values (:definition, :procedure, :subject, :org, :member, :applicant, :role, :applicantOrg, :titleKey, cast(:titleArgs as jsonb), :confidential, :now)
                returning id as value
                """).param("definition", definition).param("procedure", fresh.procedure()).param("subject", fresh.subject()).param("org", fresh.place())
                .param("member", fresh.member()).param("applicant", applicant.account()).param("role", applicant.role()).param("applicantOrg", applicant.org())
                .param("titleKey", fresh.titleKey()).param("titleArgs", titleArgs).param("confidential", confidential).param("now", now)
                .query(CaseId.class).single();
    }

    void engine(CaseId id, String engineId) {
        jdbc.sql("update procedures.case_file set engine_id = :engine where id = :id").param("id", id).param("engine", engineId).update();
    }

    Optional<CaseHead> head(CaseId id) {
        return jdbc.sql(HEAD + "where c.id = :id").param("id", id).query(CaseHead.class).optional();
    }

    /// Whoever moves a case holds this lock until the move is done.
    Optional<CaseHead> lock(CaseId id) {
        return jdbc.sql(HEAD + "where c.id = :id for update of c").param("id", id).query(CaseHead.class).optional();
    }

    Optional<CaseHead> lock(StepId step) {
        return jdbc.sql(HEAD + "where c.id = (select case_id from procedures.step where id = :step) for update of c").param("step", step)
                .query(CaseHead.class).optional();
    }

    Optional<OpenStep> step(StepId id) {
        return jdbc.sql(STEP + "where s.id = :id").param("id", id).query(OpenStep.class).optional();
    }

    Optional<OpenStep> open(CaseId id) {
        return jdbc.sql(STEP + "where s.case_id = :id and s.done_at is null").param("id", id).query(OpenStep.class).optional();
    }

    Optional<CaseId> latest(String procedure, String subject) {
        return jdbc.sql("select id as value from procedures.case_file where procedure = :procedure and subject = :subject order by id desc limit 1")
                .param("procedure", procedure).param("subject", subject).query(CaseId.class).optional();
    }

    Map<String, CaseId> latest(String procedure, Collection<String> subjects) {
        var latest = new HashMap<String, CaseId>();
        jdbc.sql("select subject, max(id) as id from procedures.case_file where procedure = :procedure and subject = any(:subjects) group by subject")
                .param("procedure", procedure).param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    latest.put(row.getString("subject"), new CaseId(row.getLong("id")));
                });
        return latest;
    }

    StepId reached(CaseHead of, Node node, @Nullable Desk desk, String engineId, Instant now, @Nullable Instant due, @Nullable Instant remind) {
        var limit = node.limit();
        return jdbc.sql("""
                insert into procedures.step (case_id, procedure, node, kind, role, org_id, engine_id, reached_at, due_at, limit_days, limit_unit, limit_basis, remind_at)
                values (:case, :procedure, :node, :kind, :role, :org, :engine, :now, :due, :days, :unit, :basis, :remind)
                returning id as value
                """).param("case", of.id()).param("procedure", of.procedure()).param("node", node.id()).param("kind", node.kind())
                .param("role", desk == null ? null : desk.role()).param("org", desk == null ? null : desk.org()).param("engine", engineId)
                .param("now", now).param("due", due).param("days", limit == null ? null : limit.days()).param("unit", limit == null ? null : limit.unit())
                .param("basis", limit == null ? null : limit.basis()).param("remind", remind).query(StepId.class).single();
    }

    void done(StepId id, Instant now) {
        jdbc.sql("update procedures.step set done_at = :now where id = :id").param("id", id).param("now", now).update();
    }

    void decided(CaseId of, StepId step, Action action, Actor actor, @Nullable AccountId forAccount, byte @Nullable [] reason, Instant now) {
        jdbc.sql("""
                insert into procedures.decision (step_id, case_id, action, account_id, role, org_id, for_id, reason, decided_at)
                values (:step, :case, :action, :account, :role, :org, :for, :reason, :now)
                """).param("step", step).param("case", of).param("action", action).param("account", actor.account()).param("role", actor.role())
                .param("org", actor.org()).param("for", forAccount).param("reason", reason).param("now", now).update();
    }

    /// By which action a step was closed.
    Action action(StepId step) {
        return jdbc.sql("select action as value from procedures.decision where step_id = :step").param("step", step).query(Action.class).single();
    }

    void changed(CaseId of, StepId step, AccountId account, byte[] changes, Instant now) {
        jdbc.sql("""
                insert into procedures.change (case_id, step_id, account_id, changes, changed_at) values (:case, :step, :account, :changes, :now)
                """).param("case", of).param("step", step).param("account", account).param("changes", changes).param("now", now).update();
    }

    void ended(CaseId id, Ending outcome, Instant now) {
        jdbc.sql("update procedures.case_file set outcome = :outcome, ended_at = :now where id = :id")
                .param("id", id).param("outcome", outcome).param("now", now).update();
    }

    /// Who decided at these nodes of a case.
    List<AccountId> deciders(CaseId id, Collection<String> nodes) {
        return jdbc.sql("""
                select distinct d.account_id as value
                from procedures.decision d
                join procedures.step s on s.id = d.step_id
                where d.case_id = :id and s.node in (:nodes)
                """).param("id", id).param("nodes", nodes).query(AccountId.class).list();
    }

    /// Whether a desk has decided on it since it was last handed in.
    boolean reviewed(CaseId id) {
        return jdbc.sql("""
                select exists (
                    select from procedures.step s
                    where s.case_id = :id and s.kind = 'REVIEW' and (s.done_at is not null or s.begun_at is not null)
                      and s.id > coalesce((select max(m.id) from procedures.step m where m.case_id = :id and m.kind = 'MEND'), 0))
                """).param("id", id).query(Boolean.class).single();
    }

    /// @return whether this was the first time
    boolean begun(StepId id, AccountId account, Instant now) {
        return jdbc.sql("""
                update procedures.step set begun_at = :now, begun_by = :account
                where id = :id and kind = 'REVIEW' and begun_at is null and done_at is null
                """).param("id", id).param("account", account).param("now", now).update() == 1;
    }

    NoticeId published(CaseId of, StepId step, Instant now, int days, Instant ends) {
        return jdbc.sql("""
                insert into procedures.notice (step_id, case_id, published_at, working_days, ends_at)
                values (:step, :case, :now, :days, :ends)
                returning id as value
                """).param("step", step).param("case", of).param("now", now).param("days", days).param("ends", ends).query(NoticeId.class).single();
    }

    void noticeClosed(StepId step, Instant now) {
        jdbc.sql("update procedures.notice set closed_at = :now where step_id = :step and closed_at is null").param("step", step).param("now", now).update();
    }

    boolean objected(StepId step) {
        return jdbc.sql("select exists (select from procedures.objection b join procedures.notice n on n.id = b.notice_id where n.step_id = :step)")
                .param("step", step).query(Boolean.class).single();
    }
}
