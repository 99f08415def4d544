package org.gongli.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.gongli.platform.GongliProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// How a token travels: in the `Authorization` header of a program, or else in the cookie of a browser.
@Component
public class SessionCookie {

    static final String BEARER = "Bearer ";
    /// A member's cookie outlives the session a little, so that an entry typed when it ended can still be kept.
    private static final Duration MEMBER_AGE = Duration.ofDays(31);

    private final String name;
    private final boolean secure;

    SessionCookie(GongliProperties properties) {
        secure = properties.secure();
        name = secure ? "__Host-gongli" : "gongli";
    }

    public static boolean bearer(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER);
    }

    /// The token that the request shows; null when it shows none. A request with a bearer token is judged by that alone.
    public @Nullable Token token(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return new Token(authorization.substring(BEARER.length()).strip());
        }
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return new Token(cookie.getValue());
                }
            }
        }
        return null;
    }

    public void give(HttpServletResponse response, Opened opened) {
        add(response, opened.token().text(), opened.asMember() ? MEMBER_AGE : Duration.ofSeconds(-1));
    }

    public void take(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value).httpOnly(true).secure(secure).sameSite("Lax").path("/").maxAge(age).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
