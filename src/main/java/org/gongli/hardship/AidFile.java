package org.gongli.hardship;

import java.time.LocalDate;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// The file of a household.
///
/// @param content   sealed, see [Households]
/// @param recheckOn when it is looked at again; null until it is in force
public record AidFile(HardshipFileId id, MemberId member, OrgId town, FileState state, @Nullable HardshipLevel level, byte[] content, @Nullable LocalDate since,
                      @Nullable LocalDate recheckOn, @Nullable LocalDate endedOn, byte @Nullable [] reason) {
}
