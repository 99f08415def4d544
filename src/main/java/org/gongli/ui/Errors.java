package org.gongli.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongli.shared.Conflicting;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// What somebody reads when it did not work. Which exception is which status and which sentence is said here; [ErrorAnswer] says it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private static final String LANGUAGE = "lang";

    private final UiFactory uis;
    private final PagesAbove pages;

    Errors(UiFactory uis, PagesAbove pages) {
        this.uis = uis;
        this.pages = pages;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response).say(HttpStatus.UNPROCESSABLE_CONTENT, refused.key(), refused.args());
    }

    @ExceptionHandler
    Object conflicting(Conflicting conflicting, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response).say(HttpStatus.CONFLICT, conflicting.key(), conflicting.args());
    }

    @ExceptionHandler
    Object missing(Missing missing, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response).say(HttpStatus.NOT_FOUND, "error.missing");
    }

    @ExceptionHandler
    Object forbidden(Forbidden forbidden, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response).say(HttpStatus.FORBIDDEN, "error.forbidden");
    }

    @ExceptionHandler
    Object unavailable(Unavailable unavailable, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response).later(unavailable.key());
    }

    /// The database is away, went away in the middle, or is too busy to answer in time. What was confirmed before stands.
    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class, CannotCreateTransactionException.class, TransactionSystemException.class})
    Object databaseAway(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        log.warn("{} {} could not be served: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        return answer(request, response).later("error.unavailable");
    }

    /// A constraint of the database refused what slipped through. Its name is the key of the sentence.
    @ExceptionHandler
    Object constraint(DataIntegrityViolationException violation, HttpServletRequest request, HttpServletResponse response) {
        var answer = answer(request, response);
        return ConstraintName.of(violation).map(name -> "constraint." + name).filter(answer::knows)
                .map(key -> answer.say(HttpStatus.UNPROCESSABLE_CONTENT, key))
                .orElseGet(() -> bug(violation, request, response));
    }

    /// An id in the address that is none names nothing; any other parameter of the wrong kind is a request that cannot be understood.
    @ExceptionHandler
    Object mismatch(TypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        return NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof Missing missing ? missing(missing, request, response)
                : answer(request, response).say(HttpStatus.BAD_REQUEST, "error.400");
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response).say(HttpStatus.BAD_REQUEST, "error.400");
    }

    /// The link to the other language, followed on a page that answered a form, asks for an address that only takes forms. The page above
    /// it shows what the form was about.
    @ExceptionHandler
    Object onlyTakesForms(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response) {
        var language = request.getParameter(LANGUAGE);
        var link = language != null && HttpMethod.GET.matches(request.getMethod()) && !request.getRequestURI().startsWith("/api/");
        return link ? Page.redirect(pages.of(request.getRequestURI()).with(LANGUAGE, language).toString())
                : answer(request, response).say(HttpStatus.METHOD_NOT_ALLOWED);
    }

    /// Spring's own refusals, such as a method that is not allowed or an upload that is too large; and what is left is a defect of ours.
    @ExceptionHandler
    @Nullable Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(request, response).say(HttpStatus.valueOf(known.getStatusCode().value()));
        }
        return bug(failure, request, response);
    }

    private Object bug(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return answer(request, response).bug(reference);
    }

    private ErrorAnswer answer(HttpServletRequest request, HttpServletResponse response) {
        return new ErrorAnswer(request, response, uis.of(request));
    }
}
