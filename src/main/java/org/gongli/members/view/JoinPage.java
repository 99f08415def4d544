package org.gongli.members.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form by which somebody asks to join.
///
/// @param code       the end of the link
/// @param submission this form, so that sent twice it counts once
/// @param errors     the key of the sentence for each field that is wrong
/// @param problem    what is wrong with the whole; null for nothing
public record JoinPage(String code, String union, String submission, String name, String citizenId, String phone, String employeeNo, boolean gig,
                       Map<String, String> errors, @Nullable Sentence problem) {
}
