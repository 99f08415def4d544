package org.gongli.founding.terms;

import java.time.Instant;
import java.util.List;
import org.gongli.founding.view.TermPage.Removal;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CongressSql {

    private final JdbcClient jdbc;

    CongressSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The term keeps its days and gets the chair that was elected, or none.
    void record(long term, Congress congress, AccountId by, Instant now) {
        var successor = congress.successor() == null ? "" : congress.successor().chair();
        jdbc.sql("""
                insert into founding.congress (term_id, held_on, proposers, members, entitled, votes, removed, successor, recorded_by, recorded_at)
                select t.id, :heldOn, :proposers, :members, :entitled, :votes, t.chair, :successor, :by, :now
                from founding.term t
                where t.id = :term
                """).param("term", term).param("heldOn", congress.heldOn()).param("proposers", congress.proposers()).param("members", congress.members())
                .param("entitled", congress.entitled()).param("votes", congress.votes()).param("successor", successor).param("by", by).param("now", now).update();
        jdbc.sql("update founding.term set chair = :successor where id = :term").param("term", term).param("successor", successor).update();
    }

    /// The last one first.
    List<Removal> removals(OrgId org) {
        return jdbc.sql("""
                select c.held_on, c.removed, c.successor, c.votes, c.entitled
                from founding.congress c
                join founding.term t on t.id = c.term_id
                where t.org_id = :org
                order by c.held_on desc, c.id desc
                """).param("org", org).query(Removal.class).list();
    }
}
