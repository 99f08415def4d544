package org.gongli.allocation;

import java.time.Clock;
import java.time.Instant;
import org.gongli.shared.Missing;
import org.gongli.shared.Viewer;
import org.springframework.stereotype.Service;

/// Shows members the vouchers of their places. A voucher proves itself for half a minute and is then made anew, so that a picture of it is worth nothing.
@Service
public class Vouchers {

    private final ClaimSql claims;
    private final OfferStates states;
    private final VoucherTokens tokens;
    private final ShortCodes codes;
    private final Clock clock;

    Vouchers(ClaimSql claims, OfferStates states, VoucherTokens tokens, ShortCodes codes, Clock clock) {
        this.claims = claims;
        this.states = states;
        this.tokens = tokens;
        this.codes = codes;
        this.clock = clock;
    }

    /// The viewer's voucher of this moment.
    ///
    /// @throws Missing when the viewer holds no place
    public Voucher show(Viewer viewer, OfferId offer) {
        var claim = claims.claim(offer, viewer.records()).orElseThrow(Missing::new).claim();
        var now = clock.instant();
        var status = status(claim, now);
        var valid = status == Voucher.Status.VALID;
        return new Voucher(claim, status, valid ? tokens.make(claim, now) : "", valid ? codes.make(claim, now) : "", VoucherTokens.nextStep(now));
    }

    private Voucher.Status status(Claim claim, Instant now) {
        if (claim.redeemed()) {
            return Voucher.Status.REDEEMED;
        }
        return states.get(claim.offer()).terms().redeemBy().isBefore(now) ? Voucher.Status.EXPIRED : Voucher.Status.VALID;
    }
}
