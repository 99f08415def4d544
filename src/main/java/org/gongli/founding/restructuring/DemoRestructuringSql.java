package org.gongli.founding.restructuring;

import java.util.List;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who proposes and decides in the demo city, and which unions.
@Component
class DemoRestructuringSql {

    private final JdbcClient jdbc;

    DemoRestructuringSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who holds a post of this role today, one post each.
    List<Post> officers(Role role) {
        return jdbc.sql("select p.account_id as account, p.org_id as org from access.facts_post p where p.role = :role and p.valid_to is null order by p.id")
                .param("role", role).query(Post.class).list();
    }

    /// Enterprise unions at which nobody holds a post and of which the demo tells nothing else, those with the fewest members first.
    List<OrgId> small(Scope scope) {
        return jdbc.sql("""
                select o.id as value
                from organisations.facts_organisation o
                where o.path like :scope and o.kind = 'ENTERPRISE' and o.valid_to is null
                  and not exists (select from access.facts_post p where p.org_id = o.id)
                  and not exists (select from founding.founding f where f.org_id = o.id)
                order by (select count(*) from members.facts_member m where m.org_id = o.id and m.active), o.id
                """).param("scope", scope).query(OrgId.class).list();
    }

    record Post(AccountId account, OrgId org) {
    }
}
