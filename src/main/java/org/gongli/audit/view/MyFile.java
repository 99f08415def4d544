package org.gongli.audit.view;

import java.time.Instant;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// Who looked at or changed a member's record, as that member sees it: in which office, never under which name.
public record MyFile(Paged<Line> lines) {

    /// @param self whether the member did it
    public record Line(long seq, Instant at, @Nullable String role, @Nullable String actorOrgName, @Nullable String actorOrgNameEn, String action, boolean self) {

        public String actorOrg(boolean english) {
            return english && actorOrgNameEn != null ? actorOrgNameEn : actorOrgName == null ? "" : actorOrgName;
        }
    }
}
