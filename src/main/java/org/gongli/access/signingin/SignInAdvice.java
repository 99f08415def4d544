package org.gongli.access.signingin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gongli.access.sessions.SessionCookie;
import org.gongli.access.sessions.SignInNeeded;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What happens to a request that needs somebody signed in: a page leads to sign-in and back, a form is kept meanwhile, a program is told.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInAdvice {

    private final KeptForms forms;
    private final SignInPages pages;
    private final SessionCookie cookie;
    private final UiFactory uis;

    SignInAdvice(KeptForms forms, SignInPages pages, SessionCookie cookie, UiFactory uis) {
        this.forms = forms;
        this.pages = pages;
        this.cookie = cookie;
        this.uis = uis;
    }

    @ExceptionHandler
    @Nullable Object signInNeeded(SignInNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/api/")) {
            return problem(request);
        }
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD") ? lead(request, response) : keep(request, response);
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, uis.of(request).t("access.needed"));
        problem.setProperty("code", "access.needed");
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").body(problem);
    }

    /// A fragment that htmx asked for leads the whole page away, back to the address that the reader sees.
    private @Nullable ModelAndView lead(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            var seen = request.getHeader("HX-Current-URL");
            response.setHeader("HX-Redirect", signIn(seen == null ? address(request) : path(seen), request));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return new ModelAndView();
        }
        return Page.redirect(signIn(address(request), request));
    }

    private String signIn(String next, HttpServletRequest request) {
        var page = LocalPath.from("/sign-in", LocalPath.of(next));
        return cookie.token(request) == null ? page : page + (page.contains("?") ? "&ended=1" : "?ended=1");
    }

    /// The sign-in page in place of the answer, with the form sealed inside. Where htmx sent the form, the page takes the place of the whole page.
    private ModelAndView keep(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "body");
        response.setHeader("HX-Reswap", "innerHTML");
        var form = forms.keep(request);
        var note = form.isPresent() ? "access.ended-kept" : "access.ended-lost";
        var page = Page.show(SignInPages.TEMPLATE, pages.noted(pages.start(Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).map(SignInAdvice::path).orElse(""),
                form.orElse("")), note));
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /// Path and query of an address of ours; what else it may be, [LocalPath] judges.
    private static String path(String url) {
        return url.replaceFirst("^https?://[^/]*", "");
    }
}
