package org.gongli.organisations;

import java.util.List;
import org.gongli.organisations.view.KindCount;
import org.gongli.organisations.view.OrganisationRow;
import org.gongli.shared.Paged;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The register as lists. `scope` is the viewer's, or the part of it below one organisation.
@Component
class DirectorySql {

    static final int SUGGESTIONS = 12;

    private final JdbcClient jdbc;

    DirectorySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<OrganisationRow> page(Scope scope, DirectoryFilter filter) {
        return Paged.of(list(scope, filter, Paged.SIZE + 1), OrganisationRow::id);
    }

    /// All of it, for a sheet.
    List<OrganisationRow> all(Scope scope, DirectoryFilter filter) {
        return list(scope, filter, null);
    }

    private List<OrganisationRow> list(Scope scope, DirectoryFilter filter, @Nullable Integer most) {
        return filtered("""
                select o.id, o.kind, o.name, o.name_en, t.name as town, t.name_en as town_en, o.code, o.uscc, o.industry, o.headcount, o.address,
                       o.valid_from, o.valid_to
                from organisations.organisation o
                join organisations.organisation t on t.id = o.town_id
                where o.path like :scope
                  and o.search like all (:words)
                  and (:kind::text is null or o.kind = :kind)
                  and (:current::boolean is null or (o.valid_to is null) = :current)
                  and (:after::bigint is null or (o.pinyin, o.id) > (select a.pinyin, a.id from organisations.organisation a where a.id = :after))
                order by o.pinyin, o.id
                limit :most
                """, scope, filter).param("kind", filter.kind()).param("after", filter.afterId()).param("most", most)
                .query(OrganisationRow.class).list();
    }

    /// How many of each kind the filter leaves, whatever kind it asks for.
    List<KindCount> kinds(Scope scope, DirectoryFilter filter) {
        return filtered("""
                select o.kind, count(*) as count
                from organisations.organisation o
                where o.path like :scope
                  and o.search like all (:words)
                  and (:current::boolean is null or (o.valid_to is null) = :current)
                group by o.kind
                """, scope, filter).query(KindCount.class).list().stream().sorted().toList();
    }

    /// The few that somebody who types most likely means: what starts with the words comes first.
    List<OrganisationRow> suggestions(Scope scope, SearchWords words, @Nullable OrgKind kind) {
        return jdbc.sql("""
                select o.id, o.kind, o.name, o.name_en, t.name as town, t.name_en as town_en, o.code, o.uscc, o.industry, o.headcount, o.address,
                       o.valid_from, o.valid_to
                from (
                    select id, not (lower(name) like :start or pinyin like :start or initials like :start or code like :start) as elsewhere
                    from organisations.organisation
                    where path like :scope and valid_to is null and search like all (:words) and (:kind::text is null or kind = :kind)
                    order by elsewhere, pinyin, id
                    limit :most
                ) found
                join organisations.organisation o on o.id = found.id
                join organisations.organisation t on t.id = o.town_id
                order by found.elsewhere, o.pinyin, o.id
                """)
                .param("scope", scope)
                .param("words", words.anywhere())
                .param("start", words.start())
                .param("kind", kind)
                .param("most", SUGGESTIONS)
                .query(OrganisationRow.class).list();
    }

    /// What lies anywhere below an organisation, by kind.
    List<KindCount> below(Organisation organisation) {
        return jdbc.sql("""
                select o.kind, count(*) as count
                from organisations.organisation o
                where o.path like :scope and o.id <> :id and o.valid_to is null
                group by o.kind
                """).param("scope", organisation.scope()).param("id", organisation.id()).query(KindCount.class).list().stream().sorted().toList();
    }

    private StatementSpec filtered(String sql, Scope scope, DirectoryFilter filter) {
        return jdbc.sql(sql).param("scope", scope).param("words", filter.words().anywhere()).param("current", filter.current());
    }
}
