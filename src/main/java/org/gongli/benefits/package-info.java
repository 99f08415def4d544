/// Benefits for members: giveaways from the first draft to the collected thing, and what the federation owes the merchants for it.
///
/// A *giveaway* is written by one person and published by another ([org.gongli.benefits.publishing]); once published, an offer of `allocation` carries
/// it out. Members claim a place on their phone and show a *voucher* ([org.gongli.benefits.claiming]); a clerk of a *partner* redeems it, and the
/// *settlement* adds up what was handed over ([org.gongli.benefits.redeeming]).
///
/// Invariants: nobody publishes what they wrote; what a member reads about a giveaway is what was published; a settlement is the sum of its redemptions.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "ui::view", "organisations", "members", "files", "allocation", "services"})
package org.gongli.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
