package org.gongli.founding.view;

import java.time.Instant;
import java.time.LocalDate;
import org.gongli.founding.EnterpriseId;
import org.gongli.founding.Stage;
import org.gongli.founding.view.EnterprisePage.VisitOutcome;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// One enterprise on the list of those without a union.
///
/// @param org       its union, when it founded one since
/// @param visitedOn the last visit; null for none
/// @param wishes    how many of its workers asked to join a union
/// @param stage     of a founding under way; null for none
public record EnterpriseRow(EnterpriseId id, OrgId town, String townName, @Nullable String townNameEn, String name, @Nullable String uscc, @Nullable Integer staff,
                            @Nullable String address, Instant listedAt, @Nullable OrgId org, @Nullable LocalDate visitedOn, @Nullable VisitOutcome outcome,
                            @Nullable LocalDate followUpOn, @Nullable Stage stage, long wishes) {

    private static final int COMMITTEE = 25;

    public String town(boolean english) {
        return english && townNameEn != null ? townNameEn : townName;
    }

    /// The key of what the law asks of an enterprise of this size.
    public String needs() {
        return staff == null ? "founding.needs.unknown" : staff >= COMMITTEE ? "founding.needs.committee" : "founding.needs.smaller";
    }
}
