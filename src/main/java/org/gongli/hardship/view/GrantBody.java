package org.gongli.hardship.view;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongli.hardship.AidState;
import org.gongli.hardship.AidTier;
import org.jspecify.annotations.Nullable;

/// A tier's grant, for programs.
///
/// @param amount in yuan
/// @param paidAt null until the money arrived
public record GrantBody(AidTier tier, String org, BigDecimal amount, AidState state, @Nullable Instant paidAt) {

    public static GrantBody of(MyApplication.Grant grant) {
        return new GrantBody(grant.tier(), grant.org(), grant.amount().yuan(), grant.state(), grant.paidAt());
    }
}
