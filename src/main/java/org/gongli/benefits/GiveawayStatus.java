package org.gongli.benefits;

/// How far a giveaway is on its way to the members.
public enum GiveawayStatus {
    /// being written
    DRAFT,
    /// waits for a second person
    SUBMITTED,
    /// sent back with a reason, to be written anew
    RETURNED,
    /// members see it
    PUBLISHED,
    /// taken back with a reason; what was claimed before stays claimed
    WITHDRAWN
}
