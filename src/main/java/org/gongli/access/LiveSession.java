package org.gongli.access;

import java.time.Instant;
import java.util.Set;
import org.gongli.shared.Viewer;

/// A session as a node keeps it in memory: who it is, and when it was last used.
final class LiveSession {

    private final KeptSession kept;
    private final Set<TokenScope> scopes;
    private final ViewerAuthentication authentication;
    private final long readAt;
    private volatile Instant seenAt;

    /// @param readAt the nano time before the database was asked
    LiveSession(KeptSession kept, Viewer viewer, Instant seenAt, long readAt) {
        this.kept = kept;
        this.scopes = kept.scopes();
        this.seenAt = seenAt;
        this.readAt = readAt;
        this.authentication = new ViewerAuthentication(viewer, this);
    }

    long id() {
        return kept.id();
    }

    Viewer viewer() {
        return authentication.getPrincipal();
    }

    ViewerAuthentication authentication() {
        return authentication;
    }

    KeptSession kept() {
        return kept;
    }

    /// Whether what is in memory may be older than a change that happened at this nano time.
    boolean readBefore(long nanoTime) {
        return readAt - nanoTime < 0;
    }

    boolean over(Instant now) {
        return !now.isBefore(kept.expiresAt()) || !now.isBefore(seenAt.plus(kept.idle()));
    }

    void seen(Instant now) {
        seenAt = now;
    }

    /// Whether it may use this route at all, apart from what its holder may do.
    boolean reaches(Policy.Rule rule) {
        return kept.channel() == Channel.BROWSER
                || rule.path().startsWith("/api/") && (rule.operation().equals(Policy.SIGN_OUT) || scopes.stream().anyMatch(scope -> scope.covers(rule.operation())));
    }
}
