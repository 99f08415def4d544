package org.gongli.procedures;

import java.util.Map;

/// What somebody decides at a step.
///
/// @param reason    read by the applicant; may be empty where the action needs none
/// @param variables values by which the procedure branches; each must be declared by the procedure
public record Decision(Action action, String reason, Map<String, Object> variables) {

    public static Decision of(Action action, String reason) {
        return new Decision(action, reason, Map.of());
    }
}
