package org.gongli.benefits.publishing;

import org.gongli.allocation.OfferId;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.shared.AccountId;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// What decides about the next step of a giveaway.
///
/// @param author  who changed the text last
/// @param version grows with every change; a step is taken on the version that the person saw
/// @param offer   carries it out; null before it is published
record GiveawayHead(GiveawayId id, OrgId org, GiveawayStatus status, AccountId author, int version, @Nullable OfferId offer) {
}
