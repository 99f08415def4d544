package org.gongli.organisations;

import java.util.Optional;
import org.gongli.shared.OrgId;
import org.gongli.ui.OrganisationNames;
import org.springframework.stereotype.Component;

/// Lets the shell of a page say where the viewer works.
@Component
class NamesOnPages implements OrganisationNames {

    private final OrganisationSql sql;

    NamesOnPages(OrganisationSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> name(OrgId organisation, boolean english) {
        return sql.organisation(organisation).map(found -> found.name(english));
    }
}
