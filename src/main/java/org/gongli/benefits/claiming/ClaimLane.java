package org.gongli.benefits.claiming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.gongli.benefits.GiveawayId;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The short way to [ClaimingApi#claim] in a rush: finds it without looking through every route, and calls it without what Spring MVC must do for
/// handlers of any kind. It is the controller's own method still, so that policy, refusals and the description of the interface are too. See ADR 0017.
@Component
class ClaimLane extends AbstractHandlerMapping implements HandlerAdapter {

    private static final String ROUTE = "/api/v1/giveaways/{id}/claims";
    private static final Pattern ADDRESS = Pattern.compile("/api/v1/giveaways/(\\d{1,18})/claims");
    private static final String GIVEAWAY = ClaimLane.class.getName();

    private final ClaimingApi api;
    private final JsonMapper json;
    private final HandlerMethod claim;

    ClaimLane(ClaimingApi api, JsonMapper json) throws NoSuchMethodException {
        this.api = api;
        this.json = json;
        this.claim = new HandlerMethod(api, ClaimingApi.class.getDeclaredMethod("claim", Viewer.class, GiveawayId.class, String.class));
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!request.getMethod().equals("POST") || !address.matches()) {
            return null;
        }
        request.setAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE, ROUTE);
        request.setAttribute(GIVEAWAY, GiveawayId.of(address.group(1)));
        return claim;
    }

    @Override
    public boolean supports(Object handler) {
        return handler == claim;
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var viewer = (Viewer) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        var answer = api.claim(viewer, (GiveawayId) request.getAttribute(GIVEAWAY), null);
        var body = json.writeValueAsBytes(answer.getBody());
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return null;
    }
}
