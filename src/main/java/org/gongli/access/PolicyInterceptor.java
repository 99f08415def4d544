package org.gongli.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gongli.access.sessions.SignInNeeded;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Role;
import org.gongli.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Asks the policy before any handler runs, by the very pattern that chose the handler. What the policy does not list is denied. An answer that tells of
/// an error is no request, and is not judged.
class PolicyInterceptor implements HandlerInterceptor {

    private final Policy policy;

    PolicyInterceptor(Policy policy) {
        this.policy = policy;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            judge(request);
        }
        return true;
    }

    private void judge(HttpServletRequest request) {
        var rule = policy.rule(method(request), String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (rule == null) {
            throw new Forbidden();
        }
        var viewer = ViewerArgument.current();
        if (!rule.admits(role(viewer))) {
            throw refusal(request, viewer);
        }
        if (viewer.isPresent() && !rule.admits(null) && !viewer.get().reaches(rule)) {
            throw new Forbidden();
        }
    }

    private static RuntimeException refusal(HttpServletRequest request, Optional<ViewerAuthentication> viewer) {
        if (request.getAttribute(SessionFilter.UNKNOWN) != null) {
            return new Unavailable("error.unavailable");
        }
        return viewer.isEmpty() ? new SignInNeeded() : new Forbidden();
    }

    private static @Nullable Role role(Optional<ViewerAuthentication> viewer) {
        return viewer.map(signedIn -> signedIn.getPrincipal().role()).orElse(null);
    }

    private static String method(HttpServletRequest request) {
        return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    }
}
