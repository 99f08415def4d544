package org.gongli.founding.view;

import java.time.LocalDate;
import java.util.List;
import org.gongli.rules.Quote;
import org.jspecify.annotations.Nullable;

/// One enterprise without a union, beside what founding needs.
///
/// @param visits  the last one first
/// @param records whether the viewer may write down a visit
/// @param applies whether the viewer may apply for it
public record EnterprisePage(EnterpriseRow row, List<VisitRow> visits, List<Quote> quotes, boolean records, boolean applies, Form form) {

    /// What came of a visit.
    public enum VisitOutcome { NOBODY_MET, EXPLAINED, WILLING, UNWILLING, APPLYING, CLOSED_DOWN }

    public record VisitRow(LocalDate visitedOn, VisitOutcome outcome, String note, @Nullable LocalDate followUpOn) {
    }
}
