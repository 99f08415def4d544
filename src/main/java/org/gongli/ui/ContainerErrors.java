package org.gongli.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Errors that never reached a handler: a filter refused the request, or the container did.
@Controller
class ContainerErrors implements ErrorController {

    private final UiFactory uis;

    ContainerErrors(UiFactory uis) {
        this.uis = uis;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
        var path = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).orElse("/");
        return new ErrorAnswer(request, response, uis.of(locale, null, path)).say(status);
    }
}
