package org.gongli.organisations.view;

import java.time.LocalDate;
import org.gongli.organisations.Industry;
import org.gongli.organisations.OrgKind;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// One line of a list of organisations.
///
/// @param town    the town it lies in, or the city where it hangs below no town
/// @param validTo its last day; null while it is in force
public record OrganisationRow(OrgId id, OrgKind kind, String name, @Nullable String nameEn, String town, @Nullable String townEn, @Nullable String code,
                              @Nullable String uscc, @Nullable Industry industry, @Nullable Integer headcount, @Nullable String address,
                              LocalDate validFrom, @Nullable LocalDate validTo) {

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : name;
    }

    public String town(boolean english) {
        return english && townEn != null ? townEn : town;
    }

    /// The code by which it is known elsewhere: of the division or of the legal person; empty for none.
    public String anyCode() {
        return code != null ? code : uscc != null ? uscc : "";
    }
}
