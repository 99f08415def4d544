package org.gongli.access.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;

/// A session as the database keeps it, with its account and its post.
///
/// @param member    whose record it is; null for those who are no member
/// @param post      null for somebody who is here as a member
/// @param scopeList the names of its scopes with commas between
public record KeptSession(long id, AccountId account, String name, @Nullable MemberId member, @Nullable Long post, @Nullable Role role, @Nullable OrgId org,
                   @Nullable String orgPath, Channel channel, String scopeList, Instant lastSeenAt, int idleSeconds, Instant expiresAt) {

    Duration idle() {
        return Duration.ofSeconds(idleSeconds);
    }

    Set<TokenScope> scopes() {
        return Set.copyOf(TokenScope.parse(scopeList));
    }
}
