package org.gongli.organisations;

import org.jspecify.annotations.Nullable;

/// What is known of an organisation when it enters the register.
public record NewOrganisation(OrgKind kind, String name, @Nullable String nameEn, @Nullable String code, @Nullable String uscc,
                              @Nullable String industry, @Nullable Integer headcount, @Nullable String address) {

    public static NewOrganisation of(OrgKind kind, String name) {
        return new NewOrganisation(kind, name, null, null, null, null, null, null);
    }
}
