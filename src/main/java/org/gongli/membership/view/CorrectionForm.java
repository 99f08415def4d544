package org.gongli.membership.view;

import org.gongli.membership.owndata.CorrectionField;
import org.jspecify.annotations.Nullable;

/// The form on which a member asks for a correction, with what was typed.
///
/// @param problem the key of what is wrong; null for nothing
/// @param longest how many characters a value may have, which the sentence says
public record CorrectionForm(@Nullable CorrectionField field, String value, String reason, @Nullable String problem, int longest) {
}
