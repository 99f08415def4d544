package org.gongli.founding.view;

import java.time.Instant;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.organisations.OrgKind;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// One founding in a list.
///
/// @param org the union; null before it is founded
public record FoundingRow(FoundingId id, OrgKind kind, String enterprise, String unionName, OrgId town, String townName, @Nullable String townNameEn, Stage stage, int staff, int members,
                          Instant createdAt, @Nullable OrgId org, @Nullable Instant foundedAt) {

    public String town(boolean english) {
        return english && townNameEn != null ? townNameEn : townName;
    }

    /// The badge of the stage: a warning where the preparatory group is to do something.
    public String tone() {
        return switch (stage) {
            case DRAFT, WITHDRAWN -> "neutral";
            case REVIEW, CHECKING -> "info";
            case MENDING, ELECTING -> "warning";
            case FOUNDED -> "success";
            case REJECTED -> "danger";
        };
    }
}
