package org.gongli.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongli.access.AccountKind;
import org.gongli.access.passwords.AttemptSql;
import org.gongli.access.passwords.CredentialSql;
import org.gongli.access.passwords.Passwords;
import org.gongli.access.sessions.AccountChanged;
import org.gongli.access.sessions.Holding;
import org.gongli.access.sessions.LiveSessions;
import org.gongli.access.sessions.SessionSql;
import org.gongli.access.sessions.Sessions;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.AccountId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What the administrator does with accounts and posts, within the scope of the administrator's own post.
@Service
class Accounts {

    private static final Duration FIRST_PASSWORD = Duration.ofDays(3);

    private final AccountSql sql;
    private final CredentialSql credentials;
    private final SessionSql sessionSql;
    private final AttemptSql attempts;
    private final Sessions sessions;
    private final LiveSessions live;
    private final Passwords passwords;
    private final OrganisationTree tree;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountSql sql, CredentialSql credentials, SessionSql sessionSql, AttemptSql attempts, Sessions sessions, LiveSessions live, Passwords passwords, OrganisationTree tree,
            TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.credentials = credentials;
        this.sessionSql = sessionSql;
        this.attempts = attempts;
        this.sessions = sessions;
        this.live = live;
        this.passwords = passwords;
        this.tree = tree;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Opens an account with its first post.
    ///
    /// @return the password that is told the person and serves once, for three days
    Told open(Viewer viewer, String name, String login, Role role, OrgId org) {
        var once = passwords.once();
        var hash = passwords.hash(once);
        var account = transaction.execute(status -> {
            var now = clock.instant();
            var id = sql.insert(AccountKind.of(role), name, login, hash, now.plus(FIRST_PASSWORD), now);
            events.publishEvent(new AccountChanged(viewer.actor(), id, AccountChanged.What.OPENED));
            insertPost(viewer, id, role, org);
            return id;
        });
        return new Told(account, once);
    }

    @Transactional
    public void givePost(Viewer viewer, AccountId account, Role role, OrgId org) {
        found(viewer, account);
        insertPost(viewer, account, role, org);
        live.revoke(account);
    }

    private void insertPost(Viewer viewer, AccountId account, Role role, OrgId org) {
        if (!viewer.scope().contains(tree.get(org).path())) {
            throw new Missing();
        }
        sql.insertPost(account, role, org, LocalDate.now(clock));
        events.publishEvent(new PostGiven(viewer.actor(), account, role, org));
    }

    /// Ends a post at once, and every session in it.
    @Transactional
    public void endPost(Viewer viewer, AccountId account, long post) {
        refuseSelf(viewer, account);
        var today = LocalDate.now(clock);
        var held = sql.posts(account, viewer.scope()).stream().filter(known -> known.id() == post).findFirst().orElseThrow(Missing::new);
        if (held.validTo() != null && !held.validTo().isAfter(today)) {
            throw new Refused("access.post-ended-already");
        }
        sql.endPost(post, today);
        sessionSql.endOfPost(post, clock.instant());
        live.revoke(account);
        events.publishEvent(new PostEnded(viewer.actor(), account, held.role(), held.org()));
    }

    @Transactional
    public void disable(Viewer viewer, AccountId account) {
        refuseSelf(viewer, account);
        found(viewer, account);
        if (sql.disabled(account, true, clock.instant())) {
            sessionSql.endAll(account, null, clock.instant());
            live.revoke(account);
            events.publishEvent(new AccountChanged(viewer.actor(), account, AccountChanged.What.DISABLED));
        }
    }

    @Transactional
    public void enable(Viewer viewer, AccountId account) {
        found(viewer, account);
        if (sql.disabled(account, false, clock.instant())) {
            events.publishEvent(new AccountChanged(viewer.actor(), account, AccountChanged.What.ENABLED));
        }
    }

    @Transactional
    public void signOutEverywhere(Viewer viewer, AccountId account) {
        found(viewer, account);
        sessions.endAll(viewer.actor(), account, null);
    }

    /// Lets somebody try again who guessed too often, or whom somebody else locked out.
    @Transactional
    public void unlock(Viewer viewer, AccountId account) {
        attempts.forgetAll(login(viewer, account).toLowerCase(Locale.ROOT));
        events.publishEvent(new AccountChanged(viewer.actor(), account, AccountChanged.What.UNLOCKED));
    }

    /// Sets a password that serves once, in place of one that was forgotten.
    ///
    /// @return the password, for the administrator to tell
    String resetPassword(Viewer viewer, AccountId account) {
        refuseSelf(viewer, account);
        login(viewer, account);
        var once = passwords.once();
        var hash = passwords.hash(once);
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            credentials.password(account, hash, now.plus(FIRST_PASSWORD), now);
            sessions.endAll(viewer.actor(), account, null);
            events.publishEvent(new AccountChanged(viewer.actor(), account, AccountChanged.What.PASSWORD_RESET));
        });
        return once;
    }

    /// The account, if it lies within the viewer's scope.
    ///
    /// @throws Missing when it does not
    AccountSql.Account found(Viewer viewer, AccountId account) {
        return sql.account(account, viewer.scope(), clock.instant()).orElseThrow(Missing::new);
    }

    List<Holding> posts(Viewer viewer, AccountId account) {
        return sql.posts(account, viewer.scope());
    }

    private String login(Viewer viewer, AccountId account) {
        var login = found(viewer, account).login();
        if (login == null) {
            throw new Refused("access.member-has-no-password");
        }
        return login;
    }

    /// Nobody locks themselves out: the last administrator would take the keys along.
    private void refuseSelf(Viewer viewer, AccountId account) {
        found(viewer, account);
        if (viewer.account().equals(account)) {
            throw new Refused("access.not-yourself");
        }
    }

    /// A new account, and what its owner is told.
    record Told(AccountId account, String once) {
    }
}
