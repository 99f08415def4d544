package org.gongli.allocation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;

/// What an offer says: how much, for whom, from when until when. Instants are kept to the microsecond.
///
/// @param organisation whose offer it is
/// @param opensAt      the first moment of the window in which members claim
/// @param closesAt     the end of that window, itself no longer inside
/// @param redeemBy     the end of the time in which vouchers are redeemed; not before the window closes
/// @param stock        how many places there are
/// @param townQuotas   places kept for a town's own members; what is left of the stock is for all towns without a quota. Empty: one stock for all.
/// @param audience     who may claim
public record Terms(OrgId organisation, Instant opensAt, Instant closesAt, Instant redeemBy, int stock, Map<OrgId, Integer> townQuotas, Audience audience) {

    /// The largest stock that one offer may have.
    public static final int MOST = 5_000_000;

    /// @throws Refused when the terms contradict themselves
    public Terms {
        opensAt = opensAt.truncatedTo(ChronoUnit.MICROS);
        closesAt = closesAt.truncatedTo(ChronoUnit.MICROS);
        redeemBy = redeemBy.truncatedTo(ChronoUnit.MICROS);
        townQuotas = Map.copyOf(townQuotas);
        if (!opensAt.isBefore(closesAt)) {
            throw new Refused("allocation.terms.window");
        }
        if (redeemBy.isBefore(closesAt)) {
            throw new Refused("allocation.terms.redeem-by");
        }
        if (stock < 1 || stock > MOST) {
            throw new Refused("allocation.terms.stock", MOST);
        }
        if (townQuotas.values().stream().anyMatch(quota -> quota < 0) || kept(townQuotas) > stock) {
            throw new Refused("allocation.terms.quotas", kept(townQuotas), stock);
        }
    }

    private static long kept(Map<OrgId, Integer> townQuotas) {
        return townQuotas.values().stream().mapToLong(Integer::longValue).sum();
    }

    /// Places that a member of this town may compete for.
    public int stockFor(OrgId town) {
        return townQuotas.getOrDefault(town, stock - (int) kept(townQuotas));
    }
}
