package org.gongli.allocation;

import java.util.Optional;

/// What reading a voucher gave.
sealed interface Reading {

    /// A voucher that we made, for an offer served at this counter.
    ///
    /// @param claim empty when the member gave the place back
    record Genuine(Optional<KeptClaim> claim, boolean fresh) implements Reading {
    }

    record Rejected(Redemption.Rejection reason) implements Reading {
    }
}
