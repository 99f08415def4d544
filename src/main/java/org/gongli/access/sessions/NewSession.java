package org.gongli.access.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;

/// A session about to be opened.
///
/// @param post   null for somebody who is here as a member
/// @param name   of a program's token; null for whoever signs in
/// @param latest when it ends at the latest, where it continues an earlier one; null for a new one
public record NewSession(AccountId account, @Nullable Holding post, Channel channel, @Nullable String name, Set<TokenScope> scopes, Limits limits,
                  Client client, @Nullable Instant latest) {

    public static NewSession browser(AccountId account, @Nullable Holding post, Client client) {
        return new NewSession(account, post, Channel.BROWSER, null, Set.of(), Limits.of(post == null ? null : post.role()), client, null);
    }

    /// Signed in by a program in the person's own name: everything that programs can do.
    public static NewSession program(AccountId account, @Nullable Holding post, Client client) {
        return new NewSession(account, post, Channel.PROGRAM, null, Set.copyOf(TokenScope.all()), Limits.of(post == null ? null : post.role()), client, null);
    }

    /// A token with a name, for a program that acts for somebody.
    public static NewSession token(AccountId account, Holding post, String name, Set<TokenScope> scopes, Duration lasting, Client client) {
        return new NewSession(account, post, Channel.PROGRAM, name, scopes, Limits.program(lasting), client, null);
    }

    NewSession until(Instant end) {
        return new NewSession(account, post, channel, name, scopes, limits, client, end);
    }

    public Instant expiresAt(Instant now) {
        var end = now.plus(limits.absolute());
        return latest != null && latest.isBefore(end) ? latest : end;
    }
}
