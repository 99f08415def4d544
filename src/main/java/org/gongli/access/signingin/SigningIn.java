package org.gongli.access.signingin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gongli.access.Persona;
import org.gongli.access.accounts.AccountSql;
import org.gongli.access.passwords.Attempts;
import org.gongli.access.passwords.CredentialSql;
import org.gongli.access.passwords.Credentials;
import org.gongli.access.passwords.OwnPassword;
import org.gongli.access.passwords.Passwords;
import org.gongli.access.sessions.Channel;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.NewSession;
import org.gongli.access.sessions.Opened;
import org.gongli.access.sessions.Sessions;
import org.gongli.access.sessions.Token;
import org.gongli.members.Members;
import org.gongli.members.Phone;
import org.gongli.platform.Installation;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in: members by a code to their phone, officers and clerks by login and password. Nobody learns from the answer, or from its time, whether a phone
/// or a login exists.
@Service
class SigningIn {

    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_PASSWORD = 1_000;

    private final AccountSql accounts;
    private final CredentialSql credentials;
    private final Sessions sessions;
    private final PhoneCodes codes;
    private final Attempts attempts;
    private final Budgets budgets;
    private final Passwords passwords;
    private final OwnPassword ownPassword;
    private final Members members;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningIn(AccountSql accounts, CredentialSql credentials, Sessions sessions, PhoneCodes codes, Attempts attempts, Budgets budgets, Passwords passwords, OwnPassword ownPassword,
            Members members, Installation installation, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.codes = codes;
        this.attempts = attempts;
        this.budgets = budgets;
        this.passwords = passwords;
        this.ownPassword = ownPassword;
        this.members = members;
        this.installation = installation;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Signs a member in by the code that their phone received.
    ///
    /// @throws Refused when the code is wrong, too old or used up, or the account is closed
    Opened byCode(Token request, String code, Client client, Channel channel) {
        return member(codes.redeem(request, code), client, channel);
    }

    private Opened member(MemberId member, Client client, Channel channel) {
        var name = members.name(member).orElseThrow(Missing::new);
        var account = accounts.ofMember(member, name, clock.instant());
        if (account.disabled()) {
            throw new Refused("access.disabled");
        }
        return sessions.open(channel == Channel.BROWSER ? NewSession.browser(account.account(), null, client) : NewSession.program(account.account(), null, client), false);
    }

    /// Signs an officer or a clerk in.
    ///
    /// @param post the post to begin with; null for the one they were in last
    /// @throws Refused     when login and password do not belong together, the login is locked here, the account is closed, or it holds no post
    /// @throws PasswordDue when the password was set by somebody else and serves only to choose an own one
    Opened byPassword(String login, String password, @Nullable Long post, Client client, Channel channel) {
        budgets.password(client);
        return open(proven(login, password, client), post, client, channel);
    }

    private Credentials proven(String login, String password, Client client) {
        var typed = login.strip().toLowerCase(Locale.ROOT);
        var found = typed.length() > LONGEST_LOGIN ? Optional.<Credentials>empty() : credentials.byLogin(typed);
        var key = typed.substring(0, Math.min(typed.length(), LONGEST_LOGIN));
        var known = credentials.cameFrom(found.map(Credentials::account).orElse(Actor.ANONYMOUS.account()), client.network());
        var left = attempts.take(key, client, known);
        var guess = password.length() > LONGEST_PASSWORD ? "" : password;
        if (!passwords.matches(guess, found.map(Credentials::passwordHash).orElse(null))) {
            throw wrong(key, left, client, found);
        }
        attempts.right(key, client, known);
        return found.orElseThrow();
    }

    private Refused wrong(String login, int left, Client client, Optional<Credentials> found) {
        if (left > 0) {
            return new Refused("access.wrong", left);
        }
        found.ifPresent(known -> transaction.executeWithoutResult(status -> events.publishEvent(new SignInLocked(known.account(), client.network()))));
        return attempts.locked(login, client);
    }

    private Opened open(Credentials proven, @Nullable Long wanted, Client client, Channel channel) {
        if (proven.disabled()) {
            throw new Refused("access.disabled");
        }
        if (proven.passwordOnceUntil() != null) {
            throw ownPassword.due(proven);
        }
        return open(proven.account(), wanted, client, channel);
    }

    private Opened open(AccountId account, @Nullable Long wanted, Client client, Channel channel) {
        var holdings = sessions.holdings(account);
        var post = holdings.stream().filter(held -> wanted != null && held.id() == wanted).findFirst().or(() -> holdings.stream().findFirst())
                .orElseThrow(() -> new Refused("access.no-post"));
        var session = channel == Channel.BROWSER ? NewSession.browser(account, post, client) : NewSession.program(account, post, client);
        return sessions.open(session, holdings.size() > 1 && wanted == null);
    }

    /// Chooses an own password in place of the one that was set by somebody else, and signs in.
    ///
    /// @throws Refused when the ticket is too old, or the password is not good enough
    Opened withOwnPassword(String ticket, String password, Client client) {
        return open(ownPassword.choose(ticket, password), null, client, Channel.BROWSER);
    }

    /// Signs in as one of the people of the demo city.
    ///
    /// @throws Missing where no demo is loaded
    Opened asPersona(Persona persona, Client client) {
        if (!installation.demo()) {
            throw new Missing();
        }
        return switch (persona) {
            case MEMBER -> member(members.byPhone(new Phone(Persona.PHONE)).orElseThrow(Missing::new), client, Channel.BROWSER);
            default -> open(credentials.byLogin(persona.login()).orElseThrow(Missing::new).account(), null, client, Channel.BROWSER);
        };
    }
}
