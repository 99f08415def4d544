package org.gongli.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.gongli.ui.view.ErrorView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What somebody reads when it did not work: a page for people, problem details (RFC 9457) for programs, always saying what happened, what was
/// kept, and what to do.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final UiFactory uis;

    Errors(UiFactory uis) {
        this.uis = uis;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, refused.key(), refused.args());
    }

    @ExceptionHandler
    Object missing(Missing missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "error.missing");
    }

    @ExceptionHandler
    Object forbidden(Forbidden forbidden, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, "error.forbidden");
    }

    @ExceptionHandler
    Object unavailable(Unavailable unavailable, HttpServletRequest request) {
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, unavailable.key());
    }

    /// The database is away, or too busy to answer in time. What was confirmed before stands; this request did nothing.
    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class, CannotCreateTransactionException.class})
    Object databaseAway(Exception failure, HttpServletRequest request) {
        log.warn("{} {} could not be served: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "error.unavailable");
    }

    /// A constraint of the database refused what slipped through. Its name is the key of the sentence.
    @ExceptionHandler
    Object constraint(DataIntegrityViolationException violation, HttpServletRequest request) {
        return ConstraintName.of(violation).map(name -> "constraint." + name)
                .filter(key -> !uis.of(request).t(key).equals(key))
                .map(key -> answer(request, HttpStatus.UNPROCESSABLE_CONTENT, key))
                .orElseGet(() -> bug(violation, request));
    }

    /// Spring's own refusals: a method that is not allowed, a body that cannot be read, an upload that is too large.
    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(request, status, "error." + status.value());
        }
        return bug(failure, request);
    }

    private Object bug(Exception failure, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "error.bug", reference);
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String key, Object... args) {
        var ui = uis.of(request);
        return request.getRequestURI().startsWith("/api/") ? problem(status, key, ui.t(key, args)) : page(status, ui.t(key, args));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", key);
        var answer = ResponseEntity.status(status);
        return (status == HttpStatus.SERVICE_UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, "2") : answer).body(problem);
    }

    private static ModelAndView page(HttpStatus status, String sentence) {
        return Page.with("ui/error", new ErrorView(status.value(), sentence), status);
    }
}
