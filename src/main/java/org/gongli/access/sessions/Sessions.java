package org.gongli.access.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens and ends sessions.
@Service
public class Sessions {

    private final SessionSql sql;
    private final LiveSessions live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(SessionSql sql, LiveSessions live, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /// Opens a session under a token that nobody has seen before.
    @Transactional
    public Opened open(NewSession session, boolean choice) {
        var now = clock.instant();
        var token = Token.fresh();
        var id = sql.insert(token.hash(), session, now);
        sql.signedIn(session.account(), now);
        events.publishEvent(new SignedIn(actor(session.account(), session.post()), id, session.channel()));
        return new Opened(token, session.account(), session.post(), session.expiresAt(now), choice);
    }

    /// The posts among which this person can change; the first is where they were last.
    public List<Holding> holdings(AccountId account) {
        return sql.holdings(account, LocalDate.now(clock));
    }

    /// Goes on in another post, under a new token, and no longer than the session would have lasted.
    ///
    /// @throws Missing when the person does not hold the post
    @Transactional
    public Opened change(LiveSession session, long post, Client client) {
        var viewer = session.viewer();
        var holding = holdings(viewer.account()).stream().filter(held -> held.id() == post).findFirst().orElseThrow(Missing::new);
        end(viewer.actor(), session.id());
        return open(NewSession.browser(viewer.account(), holding, client).until(session.kept().expiresAt()), false);
    }

    /// Signs out of one session of one's own, or takes back a token.
    ///
    /// @return false when it is not theirs, or has ended
    @Transactional
    public boolean end(Actor actor, long session) {
        var ended = sql.end(actor.account(), session, clock.instant());
        if (ended) {
            live.revoke(actor.account());
            events.publishEvent(new SignedOut(actor, session));
        }
        return ended;
    }

    /// Ends every session and token of an account.
    ///
    /// @param except the session that goes on; null for none
    @Transactional
    public void endAll(Actor actor, AccountId account, @Nullable Long except) {
        sql.endAll(account, except, clock.instant());
        live.revoke(account);
        events.publishEvent(new AccountChanged(actor, account, AccountChanged.What.SIGNED_OUT_EVERYWHERE));
    }

    static Actor actor(AccountId account, @Nullable Holding post) {
        return post == null ? new Actor(account, Role.MEMBER, null) : new Actor(account, post.role(), post.org());
    }
}
