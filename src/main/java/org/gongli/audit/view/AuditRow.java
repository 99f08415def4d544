package org.gongli.audit.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry as a line of a list.
///
/// @param role    null where the platform itself or somebody not signed in acted
/// @param members how many members it names
public record AuditRow(long seq, Instant at, long account, @Nullable String role, @Nullable String actorOrgName, @Nullable String actorOrgNameEn,
                       String action, String subject, @Nullable Long org, @Nullable String orgName, @Nullable String orgNameEn, int members) {

    public String actorOrg(boolean english) {
        return name(actorOrgName, actorOrgNameEn, english);
    }

    public String org(boolean english) {
        return name(orgName, orgNameEn, english);
    }

    private static String name(@Nullable String name, @Nullable String nameEn, boolean english) {
        return english && nameEn != null ? nameEn : name == null ? "" : name;
    }
}
