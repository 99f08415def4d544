package org.gongli.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongli.rules.conditions.Outcome;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases as they were judged.
@Component
class JudgedSql {

    private final JdbcClient jdbc;

    JudgedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last judgement of this subject, when it was on these very facts at this place and every card could be decided.
    Optional<Long> same(String topic, String subject, OrgId place, String facts) {
        return jdbc.sql("""
                select j.id
                from rules.judged j
                where j.subject = :subject and j.topic = :topic and not j.superseded and j.organisation_id = :place and j.facts = cast(:facts as jsonb)
                  and not exists (select from rules.outcome o where o.judged_id = j.id and o.outcome = 'UNDECIDED')
                order by j.id desc
                limit 1
                """).param("subject", subject).param("topic", topic).param("place", place).param("facts", facts).query(Long.class).optional();
    }

    List<Said> outcomes(long judged) {
        return jdbc.sql("select card_id as card, version, outcome from rules.outcome where judged_id = :judged order by card_id")
                .param("judged", judged).query(Said.class).list();
    }

    /// Keeps a case; it takes the place of what was judged of the same subject before.
    long insert(String topic, String subject, OrgId place, String region, String facts, Instant now) {
        jdbc.sql("update rules.judged set superseded = true where subject = :subject and topic = :topic and not superseded")
                .param("subject", subject).param("topic", topic).update();
        return jdbc.sql("""
                insert into rules.judged (topic, subject, organisation_id, region, facts, judged_at)
                values (:topic, :subject, :place, :region, cast(:facts as jsonb), :now)
                returning id
                """).param("topic", topic).param("subject", subject).param("place", place).param("region", region).param("facts", facts).param("now", now)
                .query(Long.class).single();
    }

    void insert(long judged, List<Said> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into rules.outcome (judged_id, card_id, version, outcome)
                select :judged, card, version, outcome
                from unnest(:cards, :versions, :outcomes) as said (card, version, outcome)
                """).param("judged", judged)
                .param("cards", outcomes.stream().map(Said::card).toArray(String[]::new))
                .param("versions", outcomes.stream().mapToInt(Said::version).toArray())
                .param("outcomes", outcomes.stream().map(said -> said.outcome().name()).toArray(String[]::new))
                .update();
    }

    /// The cards, as `card/version`, that this subject may pass.
    Set<String> overridden(String subject) {
        return jdbc.sql("select card_id || '/' || version from rules.override where subject = :subject and state = 'APPROVED'")
                .param("subject", subject).query(String.class).set();
    }

    /// What a version said.
    record Said(String card, int version, Outcome outcome) {
    }
}
