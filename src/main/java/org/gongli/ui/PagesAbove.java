package org.gongli.ui;

import java.util.Objects;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// For an address that only takes forms: the page that such a form stands on, or is about. Addresses are a hierarchy, so it is the next one above that shows
/// anything.
@Component
class PagesAbove {

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;

    PagesAbove(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
    }

    Address of(String path) {
        var above = Address.of(path).above();
        while (!above.path().equals("/") && !shows(PathContainer.parsePath(above.path()))) {
            above = above.above();
        }
        return above;
    }

    private boolean shows(PathContainer path) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .anyMatch(route -> matches(route, path));
    }

    private static boolean matches(RequestMappingInfo route, PathContainer path) {
        return Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
