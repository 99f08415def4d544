package org.gongli.procedures;

import java.util.Optional;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;

/// The feature behind the cases of a procedure. One bean per procedure.
public interface CaseMatter {

    /// The key of the procedure.
    String procedure();

    /// What is shown of a subject.
    ///
    /// @param reader empty for the public, who are shown `open` alone
    CaseFace face(String subject, Optional<Viewer> reader, boolean english);

    /// Whether the reader, who may know of the case, may also know why others decided as they did, what was mended and what was objected.
    default boolean tellsReasons(String subject, Viewer reader) {
        return true;
    }

    /// From which organisation the levels of a node are counted. A matter that passes two places, such as a transfer from one union to another, names the second.
    ///
    /// @param place the organisation of the case
    default OrgId place(String subject, String node, OrgId place) {
        return place;
    }

    /// Refuses a decider who must not decide this, or a decision that the subject does not bear. Called inside the transaction of the decision.
    ///
    /// @throws org.gongli.shared.Refused with the sentence that says why
    default void check(Viewer decider, StepAsked step, Decision decision) {
    }

    /// Refuses to let the applicant take it back, for example when money has been paid.
    ///
    /// @throws org.gongli.shared.Refused with the sentence that says why
    default void checkWithdrawal(Viewer applicant, String subject) {
    }
}
