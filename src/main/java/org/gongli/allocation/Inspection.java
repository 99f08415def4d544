package org.gongli.allocation;

/// What a look at a voucher tells before anything is redeemed.
public sealed interface Inspection permits Inspection.Ready, Redemption.Rejection {

    /// It would be redeemed: show the clerk what to hand over.
    record Ready(Claim claim) implements Inspection {
    }
}
