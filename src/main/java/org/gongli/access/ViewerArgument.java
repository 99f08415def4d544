package org.gongli.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.LiveSession;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller its `Viewer`, or `Optional<Viewer>` on pages that are open to everybody; in this module also the session and where it comes from.
class ViewerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return supports(parameter);
    }

    static boolean supports(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Viewer.class || type == LiveSession.class || type == Client.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        if (type == Client.class) {
            return Client.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
        var value = current().flatMap(signedIn -> type == Viewer.class ? Optional.of(signedIn.getPrincipal()) : signedIn.session());
        return parameter.getParameterType() == Optional.class ? value : value.orElseThrow(Forbidden::new);
    }

    static Optional<ViewerAuthentication> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ViewerAuthentication signedIn ? Optional.of(signedIn) : Optional.empty();
    }
}
