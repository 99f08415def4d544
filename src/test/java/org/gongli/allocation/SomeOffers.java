package org.gongli.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;

/// Offers that opened an hour ago.
public final class SomeOffers {

    private SomeOffers() {
    }

    public static Terms terms(OrgId organisation, int stock) {
        return terms(organisation, stock, Map.of());
    }

    public static Terms terms(OrgId organisation, int stock, Map<OrgId, Integer> quotas) {
        var opens = Instant.now().minus(Duration.ofHours(1));
        return new Terms(organisation, opens, opens.plus(Duration.ofDays(1)), opens.plus(Duration.ofDays(7)), stock, quotas, Audience.EVERYONE);
    }

    public static OfferId open(Offers offers, OrgId organisation, int stock) {
        return offers.open(Actor.SYSTEM, terms(organisation, stock));
    }
}
