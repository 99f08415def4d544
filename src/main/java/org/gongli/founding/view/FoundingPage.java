package org.gongli.founding.view;

import java.time.LocalDate;
import java.util.List;
import org.gongli.founding.Stage;
import org.gongli.organisations.Industry;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.rules.Finding;
import org.jspecify.annotations.Nullable;

/// One founding.
///
/// @param findings what the rules say today
/// @param progress where the case stands; null for a draft
/// @param own      whether the viewer applied
/// @param certified whether there is a certificate
/// @param problem  why a step was not taken; null for none
public record FoundingPage(FoundingRow row, Details details, List<Candidate> candidates, List<Covered> covered, @Nullable Election election, List<Finding> findings, @Nullable CaseId caseId,
                           @Nullable CaseProgress progress, boolean own, boolean phone, boolean certified, @Nullable Problem problem) {

    /// What was said about the enterprise.
    ///
    /// @param place what it lies below, or will
    /// @param uscc  null unless the union is of one enterprise
    public record Details(String place, @Nullable String placeEn, @Nullable String uscc, @Nullable Industry industry, @Nullable String address, String form, int termYears, boolean fullTimeChair, String groupLead) {

        public String place(boolean english) {
            return english && placeEn != null ? placeEn : place;
        }
    }

    /// An enterprise of a joint union.
    public record Covered(String name, String uscc, int members) {
    }

    public record Candidate(String name, String job, boolean relative) {
    }

    /// @param findings what the rules say about it
    public record Election(LocalDate heldOn, int entitled, int attending, int seats, List<Vote> votes, List<Finding> findings) {
    }

    public record Vote(String name, int votes, String office) {
    }

    public boolean mayChange() {
        return own && row.stage().open();
    }

    public boolean maySubmit() {
        return mayChange() && findings.stream().noneMatch(Finding::blocks);
    }

    public boolean mayElect() {
        return own && row.stage() == Stage.ELECTING;
    }

    public boolean mayWithdraw() {
        return own && (row.stage() == Stage.REVIEW || row.stage() == Stage.MENDING || row.stage() == Stage.ELECTING || row.stage() == Stage.CHECKING);
    }
}
