package org.gongli.benefits.redeeming;

import java.time.Clock;
import java.util.Set;
import org.gongli.allocation.ClaimRedeemed;
import org.gongli.benefits.GiveawaySql;
import org.gongli.members.Members;
import org.gongli.services.ServiceGiven;
import org.gongli.services.ServiceRecords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A giveaway that was handed over is one service to one member.
@Component
class WhenRedeemed {

    private final GiveawaySql giveaways;
    private final Members members;
    private final ServiceRecords services;
    private final Clock clock;

    WhenRedeemed(GiveawaySql giveaways, Members members, ServiceRecords services, Clock clock) {
        this.giveaways = giveaways;
        this.members = members;
        this.services = services;
        this.clock = clock;
    }

    /// In the transaction of the redemption: both stand or neither.
    @EventListener
    void record(ClaimRedeemed redeemed) {
        var giveaway = giveaways.byOffer(Set.of(redeemed.offer())).get(redeemed.offer());
        if (giveaway != null) {
            members.standing(redeemed.member())
                    .ifPresent(member -> services.record(ServiceGiven.to(member, giveaway.words(false).title(), clock.instant())));
        }
    }
}
