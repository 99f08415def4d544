package org.gongli.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongli.access.sessions.LiveSessions;
import org.gongli.access.sessions.SessionCookie;
import org.gongli.access.sessions.Token;
import org.gongli.shared.Unavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is asking. Where that cannot be known right now, the policy says so for the routes that must know.
class SessionFilter extends OncePerRequestFilter {

    /// The attribute of a request whose session cannot be judged now.
    static final String UNKNOWN = SessionFilter.class.getName() + ".unknown";

    private final LiveSessions sessions;
    private final SessionCookie cookie;

    SessionFilter(LiveSessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var token = cookie.token(request);
        if (token != null) {
            signIn(token, request);
        }
        chain.doFilter(request, response);
    }

    private void signIn(Token token, HttpServletRequest request) {
        try {
            sessions.find(token).ifPresent(session -> SecurityContextHolder.setContext(new SecurityContextImpl(new ViewerAuthentication(session.viewer(), session))));
        } catch (Unavailable | DataAccessException e) {
            request.setAttribute(UNKNOWN, true);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
