package org.gongli.rules.trying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.rules.conditions.Outcome;
import org.gongli.rules.view.DifferenceRow;
import org.gongli.rules.view.DryRunRow;
import org.gongli.shared.Actor;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class DryRunSql {

    private final JdbcClient jdbc;

    DryRunSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long insert(String card, int version, int revision, String topic, Actor actor, Instant now) {
        return jdbc.sql("""
                insert into rules.dry_run (card_id, version, revision, total, started_by, started_at, touched_at)
                select :card, :version, :revision, count(*), :account, :now, :now
                from rules.judged
                where topic = :topic and not superseded
                returning id
                """).param("card", card).param("version", version).param("revision", revision).param("topic", topic).param("account", actor.account())
                .param("now", now).query(Long.class).single();
    }

    /// The next cases of a topic after one, with what the card said to them at the time.
    List<PastCase> cases(String card, String topic, long after, int most) {
        return jdbc.sql("""
                select j.id, j.region, j.facts::text as facts, coalesce(o.outcome, 'UNTOUCHED') as before
                from rules.judged j
                left join rules.outcome o on o.judged_id = j.id and o.card_id = :card
                where j.topic = :topic and not j.superseded and j.id > :after
                order by j.id
                limit :most
                """).param("card", card).param("topic", topic).param("after", after).param("most", most)
                .query((row, number) -> new PastCase(row.getLong("id"), row.getString("region"), row.getString("facts"), Outcome.valueOf(row.getString("before"))))
                .list();
    }

    /// Keeps what would differ among the cases that were just seen, and how far the run is.
    void advance(long run, int seen, List<Changed> changed, Instant now) {
        if (!changed.isEmpty()) {
            jdbc.sql("""
                    insert into rules.difference (run_id, judged_id, subject, organisation_id, before, after)
                    select :run, j.id, j.subject, j.organisation_id, d.before, d.after
                    from unnest(:ids, :before, :after) as d (id, before, after)
                    join rules.judged j on j.id = d.id
                    """).param("run", run)
                    .param("ids", changed.stream().mapToLong(Changed::id).toArray())
                    .param("before", changed.stream().map(one -> one.before().name()).toArray(String[]::new))
                    .param("after", changed.stream().map(one -> one.after().name()).toArray(String[]::new)).update();
        }
        jdbc.sql("update rules.dry_run set seen = seen + :seen, differing = differing + :differing, touched_at = :now where id = :run")
                .param("run", run).param("seen", seen).param("differing", changed.size()).param("now", now).update();
    }

    void end(long run, boolean done, Instant now) {
        jdbc.sql("update rules.dry_run set state = case when :done then 'DONE' else 'FAILED' end, touched_at = :now where id = :run and state = 'RUNNING'")
                .param("run", run).param("done", done).param("now", now).update();
    }

    public Optional<DryRunRow> find(long run) {
        return jdbc.sql("""
                select id, card_id as card, version, revision, state, total, seen, differing, started_at, touched_at
                from rules.dry_run
                where id = :run
                """).param("run", run).query(DryRunRow.class).optional();
    }

    /// The last run of a version.
    public Optional<DryRunRow> last(String card, int version) {
        return jdbc.sql("""
                select id, card_id as card, version, revision, state, total, seen, differing, started_at, touched_at
                from rules.dry_run
                where card_id = :card and version = :version
                order by id desc
                limit 1
                """).param("card", card).param("version", version).query(DryRunRow.class).optional();
    }

    Paged<DifferenceRow> differences(long run, @Nullable Long after) {
        return Paged.of(differences(run, after, Paged.SIZE + 1), DifferenceRow::judged);
    }

    List<DifferenceRow> differences(long run, @Nullable Long after, @Nullable Integer most) {
        return jdbc.sql("""
                select d.judged_id as judged, d.subject, d.before, d.after, j.judged_at, o.name as organisation, o.name_en as organisation_en
                from rules.difference d
                join rules.judged j on j.id = d.judged_id
                join organisations.facts_organisation o on o.id = d.organisation_id
                where d.run_id = :run and (:after::bigint is null or d.judged_id > :after)
                order by d.judged_id
                limit :most
                """).param("run", run).param("after", after).param("most", most).query(DifferenceRow.class).list();
    }

    record PastCase(long id, String region, String facts, Outcome before) {
    }

    record Changed(long id, Outcome before, Outcome after) {
    }
}
