package org.gongli.ui;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/// What a controller answers with: a template and the one record that it takes as `page`.
public final class Page {

    private Page() {
    }

    /// @param template the template's folder and name below `src/main/jte`, for example `benefits/giveaway`
    public static ModelAndView show(String template, Object page) {
        return with(template, page, HttpStatus.OK);
    }

    /// The same form once more, with what was typed and what is wrong with it: status 422.
    public static ModelAndView invalid(String template, Object page) {
        return with(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView with(String template, Object page, HttpStatusCode status) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }

    /// Send the browser on after a command (post, redirect, get).
    public static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
