package org.gongli.access.signingin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.gongli.access.passwords.CredentialSql;
import org.gongli.access.passwords.OwnPassword;
import org.gongli.access.sessions.Channel;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.Device;
import org.gongli.access.sessions.KeptSession;
import org.gongli.access.sessions.LiveSession;
import org.gongli.access.sessions.SessionCookie;
import org.gongli.access.sessions.SessionSql;
import org.gongli.access.sessions.Sessions;
import org.gongli.access.view.PasswordView;
import org.gongli.access.view.PostsView;
import org.gongli.access.view.Sentence;
import org.gongli.access.view.SessionsView;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What everybody decides about their own account: where they are signed in, in which post, and with which password.
@Controller
class OwnController {

    private final Sessions sessions;
    private final SessionSql sql;
    private final CredentialSql credentials;
    private final OwnPassword ownPassword;
    private final SessionCookie cookie;
    private final Clock clock;

    OwnController(Sessions sessions, SessionSql sql, CredentialSql credentials, OwnPassword ownPassword, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.sql = sql;
        this.credentials = credentials;
        this.ownPassword = ownPassword;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping("/me/sessions")
    ModelAndView sessions(Viewer viewer, Optional<LiveSession> here) {
        var own = here.map(LiveSession::id).orElse(0L);
        var lines = sql.list(viewer.account(), false, clock.instant()).stream().map(kept -> new SessionsView.Line(kept.id(), kept.channel() == Channel.PROGRAM,
                Device.named(kept.userAgent()), kept.ipPrefix(), kept.createdAt(), kept.lastSeenAt(), kept.expiresAt(), kept.id() == own)).toList();
        return Page.show("access/sessions", new SessionsView(lines, credentials.of(viewer.account()).isPresent()));
    }

    @PostMapping("/me/sessions/{id}/end")
    ModelAndView end(Viewer viewer, @PathVariable String id) {
        if (!sessions.end(viewer.actor(), TypedId.parse(id))) {
            throw new Missing();
        }
        return Page.redirect("/me/sessions");
    }

    /// Signs out everywhere, here too.
    @PostMapping("/me/sessions/end")
    ModelAndView endAll(Viewer viewer, HttpServletResponse response) {
        sessions.endAll(viewer.actor(), viewer.account(), null);
        cookie.take(response);
        return Page.redirect("/sign-in");
    }

    @GetMapping("/posts")
    ModelAndView posts(Viewer viewer, Optional<LiveSession> session, @RequestParam(defaultValue = "") String next) {
        var current = session.map(LiveSession::kept).map(KeptSession::post).orElse(0L);
        return Page.show("access/posts", new PostsView(sessions.holdings(viewer.account()), current, LocalPath.of(next)));
    }

    /// Goes on in another post. A session that came by a code to a phone stays a member's.
    @PostMapping("/posts")
    ModelAndView change(Optional<LiveSession> session, @RequestParam long post, @RequestParam(defaultValue = "") String next, Client client, HttpServletResponse response) {
        var opened = sessions.change(session.filter(here -> here.kept().post() != null).orElseThrow(Missing::new), post, client);
        cookie.give(response, opened);
        var path = LocalPath.of(next);
        return Page.redirect(path.isEmpty() ? SignInPages.home(opened) : path);
    }

    @GetMapping("/me/password")
    ModelAndView password(Viewer viewer, @RequestParam Optional<String> changed) {
        credentials.of(viewer.account()).orElseThrow(Missing::new);
        return Page.show("access/password", new PasswordView(null, changed.isPresent()));
    }

    @PostMapping("/me/password")
    ModelAndView changePassword(Viewer viewer, Optional<LiveSession> session, @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password, Client client) {
        try {
            ownPassword.change(viewer, session, present, password, client);
            return Page.redirect("/me/password?changed=1");
        } catch (Refused refused) {
            return Page.invalid("access/password", new PasswordView(Sentence.of(refused), false));
        }
    }
}
