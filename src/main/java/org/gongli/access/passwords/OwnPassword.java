package org.gongli.access.passwords;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.gongli.access.sessions.AccountChanged;
import org.gongli.access.sessions.Client;
import org.gongli.access.sessions.LiveSession;
import org.gongli.access.sessions.Sessions;
import org.gongli.platform.Sealing;
import org.gongli.shared.AccountId;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Choosing an own password: at the first sign-in, or later. Every other session of the account ends with the old one.
@Service
public class OwnPassword {

    private static final Duration TICKET = Duration.ofMinutes(10);

    private final CredentialSql sql;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Sealing.Seal tickets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(CredentialSql sql, Passwords passwords, Sessions sessions, Attempts attempts, TransactionTemplate transaction,
            Sealing sealing, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.transaction = transaction;
        this.tickets = sealing.seal("access.password-ticket");
        this.events = events;
        this.clock = clock;
    }

    /// @throws Refused when the password that was set by somebody else is too old
    public PasswordDue due(Credentials credentials) {
        var now = clock.instant();
        if (credentials.passwordOnceUntil() == null || !now.isBefore(credentials.passwordOnceUntil())) {
            throw new Refused("access.password.once-expired");
        }
        var text = "%d %d %d".formatted(credentials.account().value(), credentials.passwordChangedAt().toEpochMilli(), now.plus(TICKET).toEpochMilli());
        return new PasswordDue(Base64.getUrlEncoder().withoutPadding().encodeToString(tickets.seal(text)));
    }

    /// @return whose password it is now
    /// @throws Refused when the ticket is too old, or the password is not good enough
    public AccountId choose(String ticket, String password) {
        var credentials = holder(ticket).orElseThrow(() -> new Refused("access.password.ticket-expired"));
        set(new Actor(credentials.account(), null, null), credentials, password, null);
        return credentials.account();
    }

    /// @param session the session that goes on
    /// @throws Refused when the present password is wrong, or the new one is not good enough
    public void change(Viewer viewer, Optional<LiveSession> session, String present, String password, Client client) {
        var credentials = sql.of(viewer.account()).orElseThrow(Missing::new);
        var login = credentials.login().toLowerCase(Locale.ROOT);
        attempts.take(login, client, true);
        if (!passwords.matches(present, credentials.passwordHash())) {
            throw new Refused("access.password.present-wrong");
        }
        attempts.right(login, client, true);
        set(viewer.actor(), credentials, password, session.map(LiveSession::id).orElse(null));
    }

    /// The hashing, which is slow, holds no transaction open.
    private void set(Actor actor, Credentials credentials, String password, @Nullable Long session) {
        PasswordRules.fault(password, credentials.login()).ifPresent(fault -> {
            throw new Refused(fault, PasswordRules.LEAST);
        });
        if (passwords.matches(password, credentials.passwordHash())) {
            throw new Refused("access.password.same");
        }
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            sql.password(credentials.account(), hash, null, clock.instant());
            events.publishEvent(new AccountChanged(actor, credentials.account(), AccountChanged.What.PASSWORD_CHANGED));
            sessions.endAll(actor, credentials.account(), session);
        });
    }

    /// A ticket serves once: it names the moment when the password was set, which changes with it.
    private Optional<Credentials> holder(String ticket) {
        return opened(ticket).map(text -> text.split(" ")).filter(parts -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[2]))))
                .flatMap(parts -> sql.of(AccountId.of(parts[0])).filter(known -> known.passwordChangedAt().toEpochMilli() == Long.parseLong(parts[1]))
                        .filter(known -> !known.disabled()));
    }

    private Optional<String> opened(String ticket) {
        try {
            return tickets.open(Base64.getUrlDecoder().decode(ticket)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
