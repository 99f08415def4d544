package org.gongli.procedures.running;

import org.gongli.procedures.CaseId;
import org.gongli.procedures.Ending;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;

/// What is known of a case whatever step it is at.
///
/// @param engineId the engine's id of it; null once it has ended
public record CaseHead(CaseId id, long definition, String procedure, String subject, OrgId org, String orgPath, @Nullable MemberId member, AccountId applicant,
                       Role applicantRole, OrgId applicantOrg, boolean confidential, @Nullable String engineId, @Nullable Ending outcome) {

    /// Whether it is this person's own matter, so that they may act for it and must not decide it.
    public boolean own(Viewer viewer) {
        return viewer.account().equals(applicant) || member != null && viewer.is(member);
    }

    /// Whether this viewer may mend it or take it back: the person, or the office in which it was handed in.
    public boolean appliedBy(Viewer viewer) {
        return own(viewer) || applicantRole.officer() && viewer.role() == applicantRole && viewer.org().equals(applicantOrg);
    }
}
