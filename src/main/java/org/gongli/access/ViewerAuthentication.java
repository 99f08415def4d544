package org.gongli.access;

import java.util.List;
import java.util.Optional;
import org.gongli.access.sessions.LiveSession;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Carries the viewer through Spring Security's context. It holds no authorities: the policy judges by route and role.
public final class ViewerAuthentication extends AbstractAuthenticationToken {

    private final transient Viewer viewer;
    private final transient @Nullable LiveSession session;

    /// For whoever acts without a session of their own, such as a test.
    public ViewerAuthentication(Viewer viewer) {
        this(viewer, null);
    }

    ViewerAuthentication(Viewer viewer, @Nullable LiveSession session) {
        super(List.of());
        this.viewer = viewer;
        this.session = session;
        setAuthenticated(true);
    }

    Optional<LiveSession> session() {
        return Optional.ofNullable(session);
    }

    boolean reaches(Policy.Rule rule) {
        return session == null || session.reaches(rule.operation(), rule.path());
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ViewerAuthentication that && viewer.equals(that.viewer) && session == that.session;
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
