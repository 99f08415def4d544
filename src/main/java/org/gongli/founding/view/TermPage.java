package org.gongli.founding.view;

import java.time.LocalDate;
import java.util.List;
import org.gongli.rules.Quote;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// The terms of office of one union, and the form of the next.
///
/// @param removals the last one first
/// @param records  whether the viewer may record a re-election
/// @param removes  whether the viewer may record that a congress removed the chair
public record TermPage(OrgId org, String orgName, @Nullable String orgNameEn, List<TermRow> terms, List<Removal> removals, boolean records, boolean removes, Form form,
                       List<Quote> quotes, @Nullable Problem problem) {

    /// A chair who was removed before the end of a term.
    ///
    /// @param successor for the rest of the term; empty when nobody was elected yet
    public record Removal(LocalDate heldOn, String removed, String successor, int votes, int entitled) {
    }

    /// @param chair    empty while the office is vacant
    /// @param closedOn the day of the next election; null for the running term
    public record TermRow(int number, LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate closedOn, String chair) {
    }

    public String org(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }
}
