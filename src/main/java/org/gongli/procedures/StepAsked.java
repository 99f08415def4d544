package org.gongli.procedures;

import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// The step that somebody is about to decide.
///
/// @param node  the id of the node in the BPMN file
/// @param org   whose desk it is on
/// @param place the organisation of the case
/// @param forAccount the absent person for whom a deputy decides; null for none
public record StepAsked(CaseId caseId, StepId step, String procedure, String subject, String node, Role role, OrgId org, OrgId place,
                        @Nullable MemberId member, AccountId applicant, @Nullable AccountId forAccount) {
}
