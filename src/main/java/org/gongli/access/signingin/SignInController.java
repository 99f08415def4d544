package org.gongli.access.signingin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gongli.access.Persona;
import org.gongli.access.passwords.PasswordDue;
import org.gongli.access.sessions.Channel;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.LiveSession;
import org.gongli.access.sessions.Opened;
import org.gongli.access.sessions.SessionCookie;
import org.gongli.access.sessions.Sessions;
import org.gongli.access.sessions.Token;
import org.gongli.access.view.FirstPasswordView;
import org.gongli.access.view.Sentence;
import org.gongli.members.Phone;
import org.gongli.shared.Missing;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The sign-in page, phone first. Its forms say by their fields which way in they are.
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final PhoneCodes codes;
    private final SignInPages pages;
    private final Sessions sessions;
    private final SessionCookie cookie;

    SignInController(SigningIn signingIn, PhoneCodes codes, SignInPages pages, Sessions sessions, SessionCookie cookie) {
        this.signingIn = signingIn;
        this.codes = codes;
        this.pages = pages;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @GetMapping("/sign-in")
    ModelAndView page(@RequestParam Optional<String> next, @RequestParam Optional<String> ended) {
        var page = pages.start(next.orElse(""), "");
        return Page.show(SignInPages.TEMPLATE, ended.isPresent() ? pages.noted(page, "access.ended") : page);
    }

    @PostMapping(path = "/sign-in", params = "phone")
    ModelAndView sendCode(@RequestParam String phone, @RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String kept, Client client) {
        try {
            var parsed = Phone.parse(phone).orRefuse();
            return Page.show(SignInPages.TEMPLATE, pages.codeSent(next, kept, codes.send(parsed, client).text(), parsed.masked()));
        } catch (Refused refused) {
            return Page.invalid(SignInPages.TEMPLATE, pages.phone(next, kept, phone, Sentence.of(refused)));
        }
    }

    @PostMapping(path = "/sign-in", params = "code")
    ModelAndView byCode(@RequestParam String code, @RequestParam String request, @RequestParam(defaultValue = "") String masked,
            @RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String kept, Client client, Optional<LiveSession> former, HttpServletResponse response) {
        try {
            return enter(signingIn.byCode(new Token(request), digits(code), client, Channel.BROWSER), next, kept, former, response);
        } catch (Refused refused) {
            var again = refused.key().equals("access.code-wrong") ? pages.codeSent(next, kept, request, masked) : pages.start(next, kept);
            return Page.invalid(SignInPages.TEMPLATE, again.with(Sentence.of(refused)));
        }
    }

    private static String digits(String code) {
        return PlainText.code(code);
    }

    @PostMapping(path = "/sign-in", params = "login")
    ModelAndView byPassword(@RequestParam String login, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String kept, Client client, Optional<LiveSession> former, HttpServletResponse response) {
        try {
            return enter(signingIn.byPassword(login, password, pages.keptPost(kept), client, Channel.BROWSER), next, kept, former, response);
        } catch (PasswordDue due) {
            return Page.show("access/firstPassword", new FirstPasswordView(SignInPages.carried(next, kept), due.ticket(), null));
        } catch (Refused refused) {
            return Page.invalid(SignInPages.TEMPLATE, pages.login(next, kept, login, Sentence.of(refused)));
        }
    }

    @PostMapping(path = "/sign-in", params = "ticket")
    ModelAndView withOwnPassword(@RequestParam String ticket, @RequestParam String password, @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String kept, Client client, Optional<LiveSession> former, HttpServletResponse response) {
        try {
            return enter(signingIn.withOwnPassword(ticket, password, client), next, kept, former, response);
        } catch (Refused refused) {
            return Page.invalid("access/firstPassword", new FirstPasswordView(SignInPages.carried(next, kept), ticket, Sentence.of(refused)));
        }
    }

    @PostMapping("/sign-in/demo")
    ModelAndView asPersona(@RequestParam String persona, @RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String kept, Client client,
            Optional<LiveSession> former, HttpServletResponse response) {
        var chosen = Persona.of(persona).orElseThrow(Missing::new);
        return enter(signingIn.asPersona(chosen, client), next, kept, former, response);
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(Optional<LiveSession> session, HttpServletResponse response) {
        session.ifPresent(this::end);
        cookie.take(response);
        return Page.redirect("/sign-in");
    }

    /// Whoever was signed in here before is not any more; the token is a new one.
    private ModelAndView enter(Opened opened, String next, String kept, Optional<LiveSession> former, HttpServletResponse response) {
        former.ifPresent(this::end);
        cookie.give(response, opened);
        return pages.entered(opened, next, kept);
    }

    private void end(LiveSession session) {
        sessions.end(session.viewer().actor(), session.id());
    }
}
