package org.gongli.access.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.NewSession;
import org.gongli.access.sessions.SessionSql;
import org.gongli.access.sessions.Sessions;
import org.gongli.access.sessions.Token;
import org.gongli.access.sessions.TokenScope;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tokens by which a program acts for somebody, in one post, within its scopes.
@Service
class Tokens {

    static final List<Integer> DAYS = List.of(30, 90, 365);
    private static final int LONGEST_NAME = 60;

    private final SessionSql sql;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(SessionSql sql, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /// Makes a token for the post in which the viewer is.
    ///
    /// @param days how long it lasts: one of [#DAYS]
    /// @throws Refused without a name, a scope or a right duration
    /// @throws Missing when the viewer holds no such post
    @Transactional
    public Token issue(Viewer viewer, String name, Set<TokenScope> scopes, int days, Client client) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused("access.token.name-needed", LONGEST_NAME);
        }
        if (scopes.isEmpty() || !DAYS.contains(days)) {
            throw new Refused("access.token.scope-needed");
        }
        var post = sessions.holdings(viewer.account()).stream().filter(held -> held.role() == viewer.role() && held.org().equals(viewer.org())).findFirst().orElseThrow(Missing::new);
        var session = NewSession.token(viewer.account(), post, name.strip(), scopes, Duration.ofDays(days), client);
        var token = Token.fresh();
        var now = clock.instant();
        var id = sql.insert(token.hash(), session, now);
        events.publishEvent(new TokenIssued(viewer.actor(), id, scopes, session.expiresAt(now)));
        return token;
    }
}
