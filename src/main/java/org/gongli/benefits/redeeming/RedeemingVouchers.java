package org.gongli.benefits.redeeming;

import java.util.List;
import org.gongli.allocation.Claim;
import org.gongli.allocation.Inspection;
import org.gongli.allocation.Redeeming;
import org.gongli.allocation.Redemption;
import org.gongli.shared.PersonalDataRead;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A clerk looks at a voucher and redeems it. A counter serves what its organisation is a partner of, in the vouchers' own time.
@Service
class RedeemingVouchers {

    private final Redeeming redeeming;
    private final RedeemingSql sql;
    private final ApplicationEventPublisher events;

    RedeemingVouchers(Redeeming redeeming, RedeemingSql sql, ApplicationEventPublisher events) {
        this.redeeming = redeeming;
        this.sql = sql;
        this.events = events;
    }

    /// Tells what the voucher is good for; the clerk sees to whom.
    @Transactional
    Inspection inspect(Viewer clerk, String presented) {
        var inspection = redeeming.inspect(clerk, presented, sql.servedAt(clerk.org()));
        if (inspection instanceof Inspection.Ready(Claim claim)) {
            events.publishEvent(new PersonalDataRead(clerk.actor(), "offer/" + claim.offer(), clerk.org(), List.of(claim.member())));
        }
        return inspection;
    }

    /// Redeems it, once.
    ///
    /// @param key of this request; the same again is the same redemption
    Redemption redeem(Viewer clerk, String presented, String key) {
        return redeeming.redeem(clerk, presented, sql.servedAt(clerk.org()), key);
    }
}
