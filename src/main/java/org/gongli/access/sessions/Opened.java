package org.gongli.access.sessions;

import java.time.Instant;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;

/// A session just opened, with the token that is shown this once.
///
/// @param choice whether the person holds other posts as well
public record Opened(Token token, AccountId account, @Nullable Holding post, Instant expiresAt, boolean choice) {

    boolean asMember() {
        return post == null;
    }
}
