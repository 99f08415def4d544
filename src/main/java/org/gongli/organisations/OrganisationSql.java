package org.gongli.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganisationSql {

    private final JdbcClient jdbc;

    OrganisationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> organisation(OrgId id) {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.facts_organisation
                where id = :id
                """).param("id", id).query(Organisation.class).optional();
    }

    Optional<Organisation> city() {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.facts_organisation
                where parent_id is null and kind = 'CITY'
                """).query(Organisation.class).optional();
    }

    List<Organisation> towns() {
        return jdbc.sql("""
                select id, path, kind, town_id as town, name, name_en, code
                from organisations.facts_organisation
                where kind = 'TOWN' and valid_to is null
                order by code
                """).query(Organisation.class).list();
    }

    /// Inserts below the parent, whose path it continues; without a parent it is a root.
    OrgId insert(@Nullable OrgId parent, NewOrganisation organisation, String pinyin, LocalDate validFrom) {
        return jdbc.sql("""
                with fresh as (
                    select nextval(pg_get_serial_sequence('organisations.organisation', 'id')) as id,
                           coalesce((select path from organisations.organisation where id = :parent), '/') as above
                )
                insert into organisations.organisation (id, parent_id, path, kind, code, uscc, name, name_en, pinyin, industry, headcount, address, valid_from)
                select id, :parent, above || id || '/', :kind, :code, :uscc, :name, :nameEn, :pinyin, :industry, :headcount, :address, :validFrom
                from fresh
                returning id as value
                """)
                .param("parent", parent)
                .param("kind", organisation.kind())
                .param("code", organisation.code())
                .param("uscc", organisation.uscc())
                .param("name", organisation.name())
                .param("nameEn", organisation.nameEn())
                .param("pinyin", pinyin)
                .param("industry", organisation.industry())
                .param("headcount", organisation.headcount())
                .param("address", organisation.address())
                .param("validFrom", validFrom)
                .query(OrgId.class).single();
    }
}
