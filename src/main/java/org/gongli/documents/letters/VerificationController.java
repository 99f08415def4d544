package org.gongli.documents.letters;

import java.util.Locale;
import org.gongli.documents.view.Verification;
import org.gongli.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/// Tells anybody whether a certificate holds.
@Controller
class VerificationController {

    private final Certificates certificates;

    VerificationController(Certificates certificates) {
        this.certificates = certificates;
    }

    /// The page to type a code; the form leads to the code's own address.
    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(defaultValue = "") String code) {
        return code.isBlank() ? Page.show("documents/verification", Verification.UNASKED) : Page.redirect("/verify/" + UriUtils.encode(code.strip(), "UTF-8"));
    }

    @GetMapping("/verify/{code}")
    ModelAndView verify(@PathVariable String code, Locale locale) {
        var verification = certificates.verify(code, locale.getLanguage().equals("en"));
        var page = Page.show("documents/verification", verification);
        page.setStatus(verification.known() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return page;
    }
}
