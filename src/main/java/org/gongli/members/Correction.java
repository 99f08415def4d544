package org.gongli.members;

import org.jspecify.annotations.Nullable;

/// What the register shall say otherwise of a member; null for what stays. The identity number is not among it: another number is another person.
public record Correction(@Nullable String name, @Nullable Phone phone, @Nullable String employeeNo) {
}
