package org.gongli.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gongli.allocation.Redemption.AlreadyRedeemed;
import org.gongli.allocation.Redemption.NoLongerValid;
import org.gongli.allocation.Redemption.Rejection;
import org.gongli.allocation.Redemption.Stale;
import org.gongli.allocation.Redemption.TooLate;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Redeems vouchers at a counter, each once. The counter is the organisation of the clerk's post.
@Service
public class Redeeming {

    private static final int LONGEST_KEY = 100;

    private final VoucherReader reader;
    private final ClaimSql claims;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redeeming(VoucherReader reader, ClaimSql claims, Offers offers, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.claims = claims;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    /// Tells what a voucher is good for and changes nothing.
    @Transactional(readOnly = true)
    public Inspection inspect(Viewer clerk, String presented, Set<OfferId> servedHere) {
        return switch (reader.read(clerk, presented, servedHere)) {
            case Reading.Rejected(var reason) -> reason;
            case Reading.Genuine(var kept, var fresh) -> inspect(clerk, kept, fresh);
        };
    }

    private Inspection inspect(Viewer clerk, Optional<KeptClaim> kept, boolean fresh) {
        var rejection = rejection(clerk, kept, fresh, clock.instant());
        return rejection.isPresent() ? rejection.get() : new Inspection.Ready(kept.orElseThrow().claim());
    }

    /// Redeems a voucher.
    ///
    /// @param presented  the scanned token or the typed code, as it came
    /// @param servedHere the offers that this counter hands out
    /// @param key        made by the clerk's device for this request; the same again after a lost reply is the same redemption
    /// @throws Refused when the key is not 1 to 100 characters long
    @Transactional
    public Redemption redeem(Viewer clerk, String presented, Set<OfferId> servedHere, String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new Refused("allocation.redeem.key");
        }
        return switch (reader.read(clerk, presented, servedHere)) {
            case Reading.Rejected(var reason) -> reason;
            case Reading.Genuine(var kept, var fresh) -> redeem(clerk, kept, fresh, key);
        };
    }

    private Redemption redeem(Viewer clerk, Optional<KeptClaim> kept, boolean fresh, String key) {
        var now = clock.instant();
        var before = before(clerk, kept, fresh, key, now);
        if (before.isPresent()) {
            return before.get();
        }
        var claim = kept.orElseThrow().claim();
        if (!claims.takeKey(clerk, key, claim)) {
            return new Redemption.KeyOfAnother();
        }
        var redeemed = claims.redeem(claim, clerk, key, now);
        if (redeemed.isEmpty()) {
            // somebody was faster by a moment: tell what they did
            return before(clerk, claims.claim(claim.offer(), claim.claimNo()), fresh, key, now).orElseThrow();
        }
        events.publishEvent(new ClaimRedeemed(clerk.actor(), offers.state(claim.offer()).terms().organisation(), claim.offer(),
                claim.claimNo(), claim.member(), clerk.org()));
        return new Redemption.Redeemed(redeemed.get());
    }

    /// What settles the request before anything is redeemed. A retry is recognised even when the voucher has grown stale meanwhile.
    private Optional<Redemption> before(Viewer clerk, Optional<KeptClaim> kept, boolean fresh, String key, Instant now) {
        return kept.filter(claim -> claim.redeemedBy(clerk.account(), key)).<Redemption>map(claim -> new Redemption.SameRequestAgain(claim.claim()))
                .or(() -> rejection(clerk, kept, fresh, now));
    }

    private Optional<Rejection> rejection(Viewer clerk, Optional<KeptClaim> kept, boolean fresh, Instant now) {
        if (kept.isEmpty()) {
            return Optional.of(new NoLongerValid());
        }
        var claim = kept.get().claim();
        if (claim.redeemed()) {
            return Optional.of(new AlreadyRedeemed(claim, clerk.org().equals(claim.counter())));
        }
        if (!fresh) {
            return Optional.of(new Stale());
        }
        var redeemBy = offers.state(claim.offer()).terms().redeemBy();
        return redeemBy.isBefore(now) ? Optional.of(new TooLate(claim, redeemBy)) : Optional.empty();
    }
}
