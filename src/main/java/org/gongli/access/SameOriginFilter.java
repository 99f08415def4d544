package org.gongli.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gongli.access.sessions.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests that change something and come from another site (cross-site request forgery). A browser says where a request comes from in
/// `Sec-Fetch-Site` and `Origin`, and no script of another site can alter them; a program that carries a bearer token has no cookie to abuse.
/// See ADR 0004.
class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || SessionCookie.bearer(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (own(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean own(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : sameHost(request, request.getHeader(HttpHeaders.ORIGIN));
    }

    private static boolean sameHost(HttpServletRequest request, @Nullable String origin) {
        if (origin == null) {
            return request.getRequestURI().startsWith("/api/") && request.getCookies() == null;
        }
        return origin.equalsIgnoreCase(origin(request));
    }

    private static String origin(HttpServletRequest request) {
        var scheme = request.getScheme();
        var port = request.getServerPort();
        var usual = scheme.equals("https") ? port == HTTPS : port == HTTP;
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
