package org.gongli.browser;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongli.access.ViewerAuthentication;
import org.gongli.shared.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Lets a browser of a test be somebody without the sign-in page: a cookie names a viewer that the test made.
@TestComponent
@Order
class SignedIn implements Filter {

    static final String COOKIE = "test-viewer";

    private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();

    String register(Viewer viewer) {
        var name = viewer.account().toString();
        viewers.put(name, viewer);
        return name;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        viewer((HttpServletRequest) request).map(ViewerAuthentication::new)
                .ifPresent(authentication -> SecurityContextHolder.setContext(new SecurityContextImpl(authentication)));
        chain.doFilter(request, response);
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> viewers.get(cookie.getValue())).findFirst();
    }
}
