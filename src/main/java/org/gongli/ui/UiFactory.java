package org.gongli.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the [Ui] of a request: its language, its viewer, its address.
@Component
public class UiFactory {

    private final Surroundings surroundings;

    UiFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public Ui of(HttpServletRequest request) {
        return of(RequestContextUtils.getLocale(request), viewer(), path(request));
    }

    /// For a page or a file that no request asks for right now.
    public Ui of(Locale locale, @Nullable Viewer viewer, String path) {
        return new Ui(surroundings, locale, viewer, Address.of(path));
    }

    private static @Nullable Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    private static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
