package org.gongli.access;

import java.util.List;
import org.gongli.shared.Viewer;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Carries the viewer through Spring Security's context. It holds no authorities: the policy judges by route and role.
public final class ViewerAuthentication extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    public ViewerAuthentication(Viewer viewer) {
        super(List.of());
        this.viewer = viewer;
        setAuthenticated(true);
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
        return other instanceof ViewerAuthentication that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
