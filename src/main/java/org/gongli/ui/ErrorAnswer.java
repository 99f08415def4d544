package org.gongli.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongli.ui.view.ErrorView;
import org.gongli.ui.view.ErrorView.Retry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// One error told to whoever asked: a page for people, problem details (RFC 9457) for programs. Both say what happened, what was kept, and what
/// to do.
record ErrorAnswer(HttpServletRequest request, HttpServletResponse response, Ui ui) {

    /// Whether there is a sentence of this key.
    boolean knows(String key) {
        return !ui.t(key).equals(key);
    }

    Object say(HttpStatus status, String key, Object... args) {
        return tell(status, key, ui.t(key, args), null, null);
    }

    /// The sentence for a status that Spring or the servlet container chose.
    Object say(HttpStatus status) {
        var key = "error." + status.value();
        return say(status, knows(key) ? key : status.is4xxClientError() ? "error.400" : "error.500");
    }

    /// Not now: with the time after which to come again.
    Object later(String key) {
        var seconds = Retries.seconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return tell(HttpStatus.SERVICE_UNAVAILABLE, key, ui.t(key), null, Retries.of(request, ui.path(), seconds));
    }

    /// A defect of ours, of which the reader learns nothing but the reference.
    Object bug(String reference) {
        return tell(HttpStatus.INTERNAL_SERVER_ERROR, "error.bug", ui.t("error.bug", reference), reference, null);
    }

    private Object tell(HttpStatus status, String key, String sentence, @Nullable String reference, @Nullable Retry retry) {
        if (ui.at("/api")) {
            return problem(status, key, sentence);
        }
        takeWholePage();
        return Page.with("ui/error", new ErrorView(status.value(), sentence, reference, retry), status);
    }

    /// A part of a page was asked for; the error is a page of its own.
    private void takeWholePage() {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", key);
        return ResponseEntity.status(status).body(problem);
    }
}
