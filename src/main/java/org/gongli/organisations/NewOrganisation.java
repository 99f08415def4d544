package org.gongli.organisations;

import org.jspecify.annotations.Nullable;

/// What is known of an organisation when it enters the register.
///
/// @param code the division code: 9 digits for a town, 12 for a village or community; null for all others
public record NewOrganisation(OrgKind kind, @Nullable String code, Facts facts) {

    public static NewOrganisation of(OrgKind kind, String name) {
        return of(kind, Facts.named(name));
    }

    public static NewOrganisation of(OrgKind kind, Facts facts) {
        return new NewOrganisation(kind, null, facts);
    }
}
