package org.gongli.benefits.view;

import java.util.List;
import org.gongli.allocation.Claim;

/// A member's vouchers.
public record VoucherList(List<Item> toCollect, List<Item> collected, List<Item> expired) {

    /// One of them.
    public record Item(Giveaway giveaway, Claim claim) {
    }

    public boolean empty() {
        return toCollect.isEmpty() && collected.isEmpty() && expired.isEmpty();
    }
}
