package org.gongli.organisations;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Scope;
import org.springframework.stereotype.Component;

/// Where an organisation stands in the tree, for the modules that need more than a join with `organisations.facts_organisation`.
@Component
public class OrganisationTree {

    private final OrganisationSql sql;

    OrganisationTree(OrganisationSql sql) {
        this.sql = sql;
    }

    /// @throws Missing when there is no such organisation
    public Organisation get(OrgId id) {
        return sql.organisation(id).orElseThrow(Missing::new);
    }

    /// An organisation that somebody asks for by its id.
    ///
    /// @throws Missing when there is none, or none within the scope
    public Organisation within(Scope scope, OrgId id) {
        return sql.organisation(id).filter(organisation -> scope.contains(organisation.path())).orElseThrow(Missing::new);
    }

    /// An organisation in which something is about to be kept: nobody closes it until the transaction ends.
    ///
    /// @throws Missing when there is no such organisation
    /// @throws Refused when it is closed
    public Organisation keptOpen(OrgId id) {
        if (!sql.keptOpen(id).orElseThrow(Missing::new).inForce()) {
            throw new Refused("organisations.kept-closed");
        }
        return get(id);
    }

    /// From the root down to the organisation itself.
    public List<Organisation> chain(Organisation organisation) {
        return sql.chain(organisation.path());
    }

    /// The root of the tree; empty before a city is loaded.
    public Optional<Organisation> city() {
        return sql.city();
    }

    /// The towns in force, by code.
    public List<Organisation> towns() {
        return sql.towns(new Scope("/"));
    }

    /// The organisations in force within a scope directly below which one of this kind may lie: towns first, then villages and communities, then unions.
    public List<Organisation> placesFor(OrgKind kind, Scope scope) {
        return sql.inForce(scope, Placement.above(kind));
    }

    /// The towns in force within a scope, by code.
    public List<Organisation> towns(Scope scope) {
        return sql.towns(scope);
    }
}
