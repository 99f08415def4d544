package org.gongli.access.sessions;

import java.time.Instant;
import java.util.Set;
import org.gongli.shared.Viewer;

/// A session as a node keeps it in memory: who it is, and when it was last used.
public final class LiveSession {

    /// The operation that every session may do, whatever its scopes: ending itself.
    public static final String SIGN_OUT = "access.sign-out";

    private final KeptSession kept;
    private final Set<TokenScope> scopes;
    private final Viewer viewer;
    private final long readAt;
    private volatile Instant seenAt;

    /// @param readAt the nano time before the database was asked
    LiveSession(KeptSession kept, Viewer viewer, Instant seenAt, long readAt) {
        this.kept = kept;
        this.scopes = kept.scopes();
        this.seenAt = seenAt;
        this.readAt = readAt;
        this.viewer = viewer;
    }

    public long id() {
        return kept.id();
    }

    public Viewer viewer() {
        return viewer;
    }

    public KeptSession kept() {
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
    ///
    /// @param operation as `policy.csv` names it
    public boolean reaches(String operation, String path) {
        return kept.channel() == Channel.BROWSER
                || path.startsWith("/api/") && (operation.equals(SIGN_OUT) || scopes.stream().anyMatch(scope -> scope.covers(operation)));
    }
}
