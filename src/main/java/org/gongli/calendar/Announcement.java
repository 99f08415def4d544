package org.gongli.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of what is known of a year.
///
/// @param version     counts from 1
/// @param basis       the paper; for a provisional year the regulation
/// @param provisional the State Council's announcement is not known yet
/// @param reason      why it was corrected; null for what came with the platform
/// @param role        of who did; null for the platform
public record Announcement(int year, int version, String basis, boolean provisional, @Nullable String reason, Instant changedAt, @Nullable String role) {
}
