package org.gongli.procedures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.procedures.publicity.Objections;
import org.gongli.procedures.running.Applying;
import org.gongli.procedures.running.Progress;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.procedures.view.ObjectionRow;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Cases from the side of those who hand them in. Every command joins the caller's transaction, so that a feature's own state and its case are one.
@Service
public class Procedures {

    private final Applying applying;
    private final Progress progress;
    private final Objections objections;

    Procedures(Applying applying, Progress progress, Objections objections) {
        this.applying = applying;
        this.progress = progress;
        this.objections = objections;
    }

    /// Begins a case with the version of the procedure that is current.
    ///
    /// @throws Refused when a case of the same procedure and subject is on its way
    /// @throws Missing when there is no such procedure
    public CaseId start(Viewer applicant, NewCase fresh) {
        return applying.start(applicant, fresh);
    }

    /// Sends back a case that was returned, with what was changed.
    ///
    /// @throws Refused when it does not wait for the applicant
    public void resubmit(Viewer applicant, CaseId id, List<Change> changed) {
        applying.resubmit(applicant, id, changed);
    }

    /// Writes down a change of what was handed in, and refuses it once a desk has begun with it. Call it in the transaction that changes the subject.
    ///
    /// @throws Refused when the review has begun
    public void edit(Viewer applicant, CaseId id, List<Change> changed) {
        applying.edit(applicant, id, changed);
    }

    /// Whether the subject may still be changed: nobody has begun with it, or it was sent back.
    public boolean editable(CaseId id) {
        return applying.editable(id);
    }

    /// Takes a case back for good.
    public void withdraw(Viewer applicant, CaseId id) {
        applying.withdraw(applicant, id);
    }

    /// Takes from an organisation what it knows of a confidential case by its own desk: the consent to that was taken back.
    public void forget(CaseId id, OrgId org) {
        applying.forget(id, org);
    }

    /// The case of a subject that was begun last.
    public Optional<CaseId> latest(String procedure, String subject) {
        return applying.latest(procedure, subject);
    }

    /// The same for many subjects of one procedure at once; without those that never had a case.
    public Map<String, CaseId> latest(String procedure, Collection<String> subjects) {
        return applying.latest(procedure, subjects);
    }

    /// Where a case stands, for `component/caseProgress.jte`. Whoever calls it has made sure that the reader may know.
    public CaseProgress progress(CaseId id) {
        return progress.of(id);
    }

    /// What was objected to its public notices, for those who look into it.
    public List<ObjectionRow> objections(CaseId id) {
        return objections.raised(id);
    }
}
