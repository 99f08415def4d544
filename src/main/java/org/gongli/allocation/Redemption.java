package org.gongli.allocation;

import java.time.Duration;
import java.time.Instant;

/// What became of redeeming a voucher: [Redeemed] now, [SameRequestAgain] by an earlier try of this very request, [KeyOfAnother], or a
/// [Rejection].
public sealed interface Redemption {

    /// Hand it over.
    record Redeemed(Claim claim) implements Redemption {
    }

    /// This request was carried out before and its reply got lost: hand it over, if that has not been done.
    record SameRequestAgain(Claim claim) implements Redemption {
    }

    /// The key of this request belongs to an earlier one for another voucher: nothing was redeemed, and only a request with a key of its own may be.
    record KeyOfAnother() implements Redemption {
    }

    /// Hand nothing over; nothing was changed.
    sealed interface Rejection extends Redemption, Inspection {
    }

    /// @param claim tells when and where
    /// @param here  it was this counter
    record AlreadyRedeemed(Claim claim, boolean here) implements Rejection {
    }

    /// Nothing that we issued: invented, altered or mistyped.
    record Forged() implements Rejection {
    }

    /// Genuine but no longer fresh: the member should show the voucher anew.
    record Stale() implements Rejection {
    }

    /// Genuine, for an offer that is not served at this counter.
    record NotServedHere(OfferId offer) implements Rejection {
    }

    /// The member gave the place back.
    record NoLongerValid() implements Rejection {
    }

    /// The time to redeem is over.
    record TooLate(Claim claim, Instant redeemBy) implements Rejection {
    }

    /// This clerk typed too many wrong codes; scanning still works.
    record TooManyGuesses(Duration pause) implements Rejection {
    }
}
