package org.gongli.members.view;

import java.util.Map;
import org.gongli.shared.MemberId;

/// The form that corrects a record.
///
/// @param errors the key of the sentence for each field that is wrong
public record MemberForm(MemberId id, String name, String phone, String employeeNo, boolean gig, Map<String, String> errors) {
}
