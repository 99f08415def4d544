package org.gongli.figures;

import java.util.Collection;
import java.util.List;
import org.gongli.organisations.Organisation;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The organisations that contribute to a figure.
@Component
class PlaceSql {

    private final JdbcClient jdbc;

    PlaceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organisation> named(Collection<OrgId> ids) {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.facts_organisation
                where id = any (:ids)
                """).param("ids", ids.stream().mapToLong(OrgId::value).toArray()).query(Organisation.class).list();
    }
}
