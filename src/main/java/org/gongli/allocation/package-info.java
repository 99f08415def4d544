/// Gives out whatever is scarce: places on an offer, at most one per person, with a window, an audience and quotas per town. It knows no feature:
/// a goose, a class seat or a trip is an [org.gongli.allocation.OfferId] to it.
///
/// Words: an offer has [org.gongli.allocation.Terms]; a member who gets a place holds a [org.gongli.allocation.Claim], shows it as a
/// [org.gongli.allocation.Voucher], and gives it up at a counter, which is its redemption, or before, which is cancelling.
///
/// Invariants: never more places given than there are, in all and per town; one place per member; a place that was confirmed is never lost;
/// a place is redeemed once. The database holds each of them; the classes here only make it fast and kind.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "organisations"})
package org.gongli.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
