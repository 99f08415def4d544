package org.gongli.organisations;

import java.time.Instant;
import java.time.LocalDate;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// How an organisation stands in the register at this moment.
///
/// @param version   counts its states; whoever amends it names the one they saw
/// @param changedAt when this state was entered
/// @param validTo   its last day; null while it is in force
record Entry(OrgId id, int version, Instant changedAt, Facts facts, LocalDate validFrom, @Nullable LocalDate validTo) {
}
