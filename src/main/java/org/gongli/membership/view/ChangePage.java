package org.gongli.membership.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.members.Retention;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.StepId;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.rules.Finding;
import org.jspecify.annotations.Nullable;

/// One change as officers see it.
///
/// @param reason   in words, empty where the reader's union does not need it
/// @param findings what the rules say of it
public record ChangePage(ChangeRow change, @Nullable Retention retention, @Nullable Integer monthsAway, @Nullable LocalDate decidedOn, String reason, String appeal,
                         List<Finding> findings, @Nullable CaseId caseId, @Nullable CaseProgress progress) {

    /// The step at which it stands; empty where none is open.
    public Optional<StepId> step() {
        return Optional.ofNullable(progress).map(CaseProgress::now).map(CaseProgress.Now::step);
    }
}
