package org.gongli.hardship;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.procedures.StepId;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes applications.
@Component
public class AidApplicationSql {

    private static final String APPLICATIONS = """
            select a.id, a.file_id as file, f.member_id as member, a.occasion, a.appeals_id as appeals, a.kind, a.cause, a.place_id as place, o.path as place_path, f.town_id as town,
                   a.tells_enterprise, a.applicant_id as applicant, a.state, a.level, a.words, a.begun_at, a.submitted_at, a.ended_at
            from hardship.application a
            join hardship.file f on f.id = a.file_id
            join organisations.facts_organisation o on o.id = a.place_id
            """;

    private static final String STEPS = """
            select s.id as value
            from procedures.facts_step s
            join procedures.facts_case c on c.id = s.case_id
            where c.subject = :subject and c.procedure = :procedure and s.kind = 'REVIEW'
            """;

    private final JdbcClient jdbc;

    AidApplicationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AidApplication> find(AidApplicationId id) {
        return jdbc.sql(APPLICATIONS + "where a.id = :id").param("id", id).query(AidApplication.class).optional();
    }

    /// Nobody else changes it until the transaction ends.
    public Optional<AidApplication> lock(AidApplicationId id) {
        return jdbc.sql(APPLICATIONS + "where a.id = :id for update of a").param("id", id).query(AidApplication.class).optional();
    }

    /// The newest on top.
    public List<AidApplication> of(MemberId member) {
        return jdbc.sql(APPLICATIONS + "where f.member_id = :member order by a.id desc").param("member", member).query(AidApplication.class).list();
    }

    public AidApplicationId insert(HardshipFileId file, Occasion occasion, @Nullable AidApplicationId appeals, AidKind kind, HardshipCause cause, OrgId place, AccountId applicant,
            Instant now) {
        return jdbc.sql("""
                insert into hardship.application (file_id, occasion, appeals_id, kind, cause, place_id, tells_enterprise, applicant_id, begun_at)
                values (:file, :occasion, :appeals, :kind, :cause, :place, false, :applicant, :now)
                returning id as value
                """).param("file", file).param("occasion", occasion).param("appeals", appeals).param("kind", kind).param("cause", cause).param("place", place)
                .param("applicant", applicant).param("now", now).query(AidApplicationId.class).single();
    }

    public void asks(AidApplicationId id, AidKind kind, HardshipCause cause) {
        jdbc.sql("update hardship.application set kind = :kind, cause = :cause where id = :id").param("id", id).param("kind", kind).param("cause", cause).update();
    }

    /// The household was written anew: what was judged of it before no longer stands.
    public void level(AidApplicationId id, HardshipLevel level) {
        jdbc.sql("update hardship.application set level = :level, judged = null where id = :id").param("id", id).param("level", level).update();
    }

    /// Sealed; empty while it is judged by the cards of the day.
    Optional<byte[]> judged(AidApplicationId id) {
        return jdbc.sql("select judged as value from hardship.application where id = :id and judged is not null").param("id", id).query(byte[].class).optional();
    }

    void judged(AidApplicationId id, HardshipLevel level, byte[] judged) {
        jdbc.sql("update hardship.application set level = :level, judged = :judged where id = :id").param("id", id).param("level", level).param("judged", judged).update();
    }

    /// An appeal is about the household and the cards by which it was refused.
    public void asRefused(AidApplicationId appeal) {
        jdbc.sql("""
                update hardship.application a
                set told = r.told, judged = r.judged, level = r.level
                from hardship.application r
                where a.id = :appeal and r.id = a.appeals_id
                """).param("appeal", appeal).update();
    }

    public void submitted(AidApplicationId id, OrgId place, boolean tellsEnterprise, byte @Nullable [] words, Instant now) {
        jdbc.sql("""
                update hardship.application set state = 'REVIEW', place_id = :place, tells_enterprise = :tells, words = :words, submitted_at = :now
                where id = :id and state = 'DRAFT'
                """).param("id", id).param("place", place).param("tells", tellsEnterprise).param("words", words).param("now", now).update();
    }

    /// From now on it stands as it was decided, whatever the file says later.
    public void ended(AidApplicationId id, ApplicationState state, Instant now) {
        jdbc.sql("""
                update hardship.application a
                set state = :state, submitted_at = coalesce(a.submitted_at, :now), ended_at = :now, told = coalesce(a.told, f.content)
                from hardship.file f
                where a.id = :id and f.id = a.file_id
                """)
                .param("id", id).param("state", state).param("now", now).update();
    }

    /// The union is no longer told.
    public void tellsNobody(AidApplicationId id) {
        jdbc.sql("update hardship.application set tells_enterprise = false where id = :id").param("id", id).update();
    }

    public boolean appealed(AidApplicationId id) {
        return jdbc.sql("select exists (select from hardship.application where appeals_id = :id)").param("id", id).query(Boolean.class).single();
    }

    public void related(AidApplicationId id, AccountId account, Instant now) {
        jdbc.sql("insert into hardship.relation (application_id, account_id, declared_at) values (:id, :account, :now) on conflict do nothing")
                .param("id", id).param("account", account).param("now", now).update();
    }

    public boolean related(AidApplicationId id, AccountId account) {
        return jdbc.sql("select exists (select from hardship.relation where application_id = :id and account_id = :account)")
                .param("id", id).param("account", account).query(Boolean.class).single();
    }

    public void decider(AidApplicationId id, AccountId account) {
        jdbc.sql("insert into hardship.decider (application_id, account_id) values (:id, :account) on conflict do nothing").param("id", id).param("account", account).update();
    }

    public boolean decided(AidApplicationId id, AccountId account) {
        return jdbc.sql("select exists (select from hardship.decider where application_id = :id and account_id = :account)")
                .param("id", id).param("account", account).query(Boolean.class).single();
    }

    public void opinion(StepId step, AidApplicationId id, Money amount) {
        jdbc.sql("""
                insert into hardship.opinion (step_id, application_id, amount_fen) values (:step, :id, :amount)
                on conflict (step_id) do update set amount_fen = excluded.amount_fen
                """).param("step", step).param("id", id).param("amount", amount).update();
    }

    public boolean hasOpinion(StepId step) {
        return jdbc.sql("select exists (select from hardship.opinion where step_id = :step)").param("step", step).query(Boolean.class).single();
    }

    /// The desk that an application lies on.
    public Optional<OpenDesk> desk(AidApplication application) {
        return jdbc.sql("""
                select s.id as step, s.node, s.role, s.org_id as org
                from procedures.facts_step s
                join procedures.facts_case c on c.id = s.case_id
                where c.subject = :subject and c.procedure = :procedure and s.done_at is null and s.kind = 'REVIEW'
                """).param("subject", application.subject()).param("procedure", application.procedure()).query(OpenDesk.class).optional();
    }

    /// The last step that came to the viewer's own desk, whether it is decided or not.
    public Optional<StepId> latestAt(AidApplication application, Viewer viewer) {
        return jdbc.sql(STEPS + "and s.role = :role and s.org_id = :org order by s.id desc limit 1").param("subject", application.subject())
                .param("procedure", application.procedure()).param("role", viewer.role()).param("org", viewer.org()).query(StepId.class).optional();
    }

    /// The same step, unless it is another application's.
    public Optional<StepId> stepOf(AidApplication application, StepId step) {
        return jdbc.sql(STEPS + "and s.id = :step").param("subject", application.subject()).param("procedure", application.procedure()).param("step", step)
                .query(StepId.class).optional();
    }

    /// Whether it was sent back and waits for the member.
    public boolean returned(AidApplication application) {
        return jdbc.sql("""
                select exists (
                    select from procedures.facts_step s
                    join procedures.facts_case c on c.id = s.case_id
                    where c.subject = :subject and c.procedure = :procedure and s.done_at is null and s.kind = 'MEND')
                """).param("subject", application.subject()).param("procedure", application.procedure()).query(Boolean.class).single();
    }

    /// A desk with a step to decide.
    public record OpenDesk(StepId step, String node, Role role, OrgId org) {

        /// Whose grant is decided there; empty where it is no grant.
        public Optional<AidTier> tier() {
            return AidTier.at(node);
        }
    }
}
