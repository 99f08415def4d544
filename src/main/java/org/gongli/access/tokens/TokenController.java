package org.gongli.access.tokens;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.SessionSql;
import org.gongli.access.sessions.Sessions;
import org.gongli.access.sessions.TokenScope;
import org.gongli.access.view.Sentence;
import org.gongli.access.view.TokensView;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page where officers and clerks let programs act for them. A token is shown once, in the answer that made it.
@Controller
class TokenController {

    private static final String TEMPLATE = "access/tokens";

    private final Tokens tokens;
    private final Sessions sessions;
    private final SessionSql sql;
    private final Clock clock;

    TokenController(Tokens tokens, Sessions sessions, SessionSql sql, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    ModelAndView list(Viewer viewer) {
        return Page.show(TEMPLATE, view(viewer, null, "", List.of(), null));
    }

    @PostMapping("/tokens")
    ModelAndView issue(Viewer viewer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") List<TokenScope> scopes,
            @RequestParam(defaultValue = "90") int days, Client client) {
        try {
            var token = tokens.issue(viewer, name, Set.copyOf(scopes), days, client);
            return Page.show(TEMPLATE, view(viewer, token.text(), "", List.of(), null));
        } catch (Refused refused) {
            return Page.invalid(TEMPLATE, view(viewer, null, name, scopes, Sentence.of(refused)));
        }
    }

    @PostMapping("/tokens/{id}/end")
    ModelAndView end(Viewer viewer, @PathVariable String id) {
        if (!sessions.end(viewer.actor(), TypedId.parse(id))) {
            throw new Missing();
        }
        return Page.redirect("/tokens");
    }

    private TokensView view(Viewer viewer, @Nullable String fresh, String name, List<TokenScope> chosen, @Nullable Sentence problem) {
        var lines = sql.list(viewer.account(), true, clock.instant()).stream()
                .map(kept -> new TokensView.Line(kept.id(), kept.name() == null ? "" : kept.name(), TokenScope.parse(kept.scopeList()), kept.createdAt(), kept.lastSeenAt(), kept.expiresAt())).toList();
        return new TokensView(lines, fresh, name, chosen, problem);
    }
}
