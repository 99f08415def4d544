package org.gongli.figures;

import java.time.Instant;
import java.util.List;
import org.gongli.figures.view.CockpitView.OpenNow;
import org.gongli.organisations.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OpenNowSql {

    private final JdbcClient jdbc;

    OpenNowSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is open at this moment and was given by the organisation, by those below it or by those above it.
    List<OpenNow> offers(Organisation place, Instant now) {
        return jdbc.sql("""
                select g.id, g.title, g.title_en, f.stock, f.taken, f.closes_at
                from benefits.facts_giveaway g
                join allocation.facts_offer f on f.id = g.offer_id
                join organisations.facts_organisation o on o.id = g.org_id
                where f.opens_at <= :now and f.closes_at > :now and f.withdrawn_at is null and (o.path like :scope or :path like o.path || '%')
                order by f.closes_at, g.id
                limit 6
                """).param("now", now).param("scope", place.scope()).param("path", place.path()).query(OpenNow.class).list();
    }
}
