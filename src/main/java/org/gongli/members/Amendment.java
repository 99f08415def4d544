package org.gongli.members;

import org.jspecify.annotations.Nullable;

/// What the register shall say of a member from now on. The citizen ID number is not among it: another number is another person.
record Amendment(String name, @Nullable Phone phone, @Nullable String employeeNo, boolean gig) {
}
