package org.gongli.membership.wishes;

import org.gongli.members.Phone;
import org.gongli.shared.OrgId;

/// A wish as it is told.
///
/// @param enterprise as the person calls it, spaces aside
record NewWish(OrgId town, String enterprise, String name, Phone phone, boolean gig) {
}
