package org.gongli.membership.view;

import java.util.List;
import org.gongli.membership.owndata.CorrectionField;
import org.jspecify.annotations.Nullable;

/// The form on which a member asks for a correction, with what was typed.
///
/// @param problem the key of what is wrong; null for nothing
/// @param args    what its sentence names
public record CorrectionForm(@Nullable CorrectionField field, String value, String reason, @Nullable String problem, List<Object> args) {
}
