package org.gongli.access.accounts;

import java.util.List;
import org.gongli.access.view.PlaceField;
import org.gongli.organisations.OrgKind;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.view.Option;
import org.springframework.stereotype.Component;

/// Finds the organisation that somebody means when they say where a post is held.
@Component
class PostPlaces {

    private final AccountSql sql;

    PostPlaces(AccountSql sql) {
        this.sql = sql;
    }

    /// The organisations where this role can be held and that fit what was typed; the viewer's own for roles that the city has, when nothing was typed.
    List<AccountSql.Place> meant(Viewer viewer, Role role, String typed) {
        return sql.places(viewer.scope(), kinds(role), ofCity(role) && typed.isBlank() ? viewer.org().toString() : typed.strip());
    }

    /// Why what was typed names no single organisation.
    static String problem(List<AccountSql.Place> meant) {
        return meant.isEmpty() ? "access.place-unknown" : "access.place-several";
    }

    /// The field as it was filled in, with those to choose from.
    static PlaceField field(Role role, String typed, List<AccountSql.Place> meant) {
        var choice = meant.size() > 1 ? meant.stream().map(place -> new Option(place.id().toString(), place.code() == null ? place.name() : place.name() + " " + place.code())).toList() : List.<Option>of();
        return new PlaceField(role.name(), typed, choice);
    }

    /// The one organisation that is meant.
    static OrgId only(List<AccountSql.Place> meant) {
        return meant.getFirst().id();
    }

    private static boolean ofCity(Role role) {
        return kinds(role).contains(OrgKind.CITY);
    }

    private static List<OrgKind> kinds(Role role) {
        return switch (role) {
            case CHAIR -> List.of(OrgKind.VILLAGE, OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.INDUSTRY);
            case TOWN -> List.of(OrgKind.TOWN);
            case CLERK -> List.of(OrgKind.PARTNER);
            case CASHIER -> List.of(OrgKind.CITY, OrgKind.TOWN, OrgKind.VILLAGE, OrgKind.ENTERPRISE, OrgKind.JOINT, OrgKind.INDUSTRY);
            case CITY, AUDITOR, ADMINISTRATOR -> List.of(OrgKind.CITY);
            case MEMBER -> List.of();
        };
    }
}
