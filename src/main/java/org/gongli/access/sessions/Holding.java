package org.gongli.access.sessions;

import java.time.LocalDate;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.jspecify.annotations.Nullable;

/// A post that somebody holds, with the organisation where they hold it.
///
/// @param id      of the post
/// @param validTo the first day on which it is no longer in force; null for no end
public record Holding(long id, Role role, OrgId org, String orgPath, String orgName, @Nullable String orgNameEn, LocalDate validFrom, @Nullable LocalDate validTo) {

    public Scope scope() {
        return new Scope(orgPath);
    }

    public String orgName(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }
}
