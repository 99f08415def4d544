package org.gongli.access;

import java.util.Optional;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Viewer;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.jspecify.annotations.Nullable;

/// Gives a controller its `Viewer`, or `Optional<Viewer>` on pages that are open to everybody.
class ViewerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var viewer = current();
        return parameter.isOptional() ? viewer : viewer.orElseThrow(Forbidden::new);
    }

    static Optional<Viewer> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof ViewerAuthentication signedIn ? Optional.of(signedIn.getPrincipal()) : Optional.empty();
    }
}
