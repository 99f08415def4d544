package org.gongli.procedures.running;

import java.util.List;
import java.util.Optional;
import org.gongli.procedures.Level;
import org.gongli.procedures.definitions.Node;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.springframework.stereotype.Component;

/// Finds whose desk a step lies on.
@Component
class Desks {

    private final DeskSql sql;

    Desks(DeskSql sql) {
        this.sql = sql;
    }

    /// The desk of a node for cases of this place. Where the place has no organisation of the level above it, the next level above decides.
    Desk of(OrgId place, Node node) {
        var level = java.util.Objects.requireNonNull(node.level());
        var chain = sql.chain(place);
        for (int i = level.ordinal(); i < Level.values().length; i++) {
            var at = Level.values()[i];
            var org = nearest(chain, at);
            if (org.isPresent()) {
                return new Desk(at == level ? java.util.Objects.requireNonNull(node.role()) : at.role(), org.get());
            }
        }
        throw new IllegalStateException("no level " + level + " above organisation " + place);
    }

    /// The desk that may decide too what this one leaves lying; empty when there is none above.
    Optional<Desk> above(Desk desk) {
        var level = level(desk.role());
        var chain = sql.chain(desk.org());
        for (int i = level.ordinal() + 1; i < Level.values().length; i++) {
            var at = Level.values()[i];
            var org = nearest(chain, at);
            if (org.isPresent()) {
                return org.map(id -> new Desk(at.role(), id));
            }
        }
        return Optional.empty();
    }

    private static Level level(Role role) {
        return switch (role) {
            case CHAIR -> Level.ENTERPRISE;
            case TOWN -> Level.TOWN;
            default -> Level.CITY;
        };
    }

    /// The chain goes from the place up to the root.
    private static Optional<OrgId> nearest(List<DeskSql.Link> chain, Level level) {
        return chain.stream().filter(link -> level.of(link.kind())).map(DeskSql.Link::id).findFirst();
    }
}
