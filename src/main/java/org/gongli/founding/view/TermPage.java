package org.gongli.founding.view;

import java.time.LocalDate;
import java.util.List;
import org.gongli.rules.Quote;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// The terms of office of one union, and the form of the next.
///
/// @param records whether the viewer may record a re-election
public record TermPage(OrgId org, String orgName, @Nullable String orgNameEn, List<TermRow> terms, boolean records, Form form, List<Quote> quotes, @Nullable Problem problem) {

    /// @param closedOn the day of the next election; null for the running term
    public record TermRow(int number, LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate closedOn, String chair) {
    }

    public String org(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }
}
