package org.gongli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Viewer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Asks the policy before any handler runs, by the very pattern that chose the handler. What the policy does not list is denied.
class PolicyInterceptor implements HandlerInterceptor {

    private final Policy policy;

    PolicyInterceptor(Policy policy) {
        this.policy = policy;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var rule = policy.rule(method(request), String.valueOf(pattern));
        var viewer = ViewerArgument.current();
        if (rule == null || !rule.admits(viewer.map(Viewer::role).orElse(null))) {
            if (rule != null && viewer.isEmpty()) {
                throw new SignInNeeded();
            }
            throw new Forbidden();
        }
        return true;
    }

    private static String method(HttpServletRequest request) {
        return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    }
}
