package org.gongli.procedures;

/// One value that the applicant changed, as those read it who decide.
///
/// @param label the key of what the value is
public record Change(String label, String before, String after) {
}
