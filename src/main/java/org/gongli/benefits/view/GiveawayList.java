package org.gongli.benefits.view;

import java.util.List;
import org.gongli.shared.Paged;

/// The giveaways as a member finds them.
///
/// @param open   can be claimed now, the one that ends first on top
/// @param coming opens later, the next one on top
/// @param past   is over, the latest on top
public record GiveawayList(List<Card> open, List<Card> coming, Paged<Card> past) {

    /// One giveaway in the list.
    ///
    /// @param left how many there are still
    /// @param mine the viewer has a place
    public record Card(Giveaway giveaway, int left, boolean mine) {
    }

    public boolean empty() {
        return open.isEmpty() && coming.isEmpty() && past.empty();
    }
}
