package org.gongli.access.passwords;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongli.access.sessions.Client;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;

/// Counts guesses of passwords. Five from one network lock that login for that network alone, so that nobody can lock another out; fifty from networks
/// that the account never came from lock it for such networks.
@Component
public class Attempts {

    public static final int PER_SOURCE = 5;
    public static final int FROM_STRANGERS = 50;
    private static final String STRANGERS = "*";

    private final AttemptSql sql;
    private final Clock clock;

    Attempts(AttemptSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Takes one try.
    ///
    /// @param known whether the account signed in from this network before
    /// @return how many tries are left after this one
    /// @throws Refused while it is locked, saying for how long
    public int take(String login, Client client, boolean known) {
        var now = clock.instant();
        if (!known) {
            sql.take(login, STRANGERS, FROM_STRANGERS, now).orElseThrow(() -> locked(login, STRANGERS, now));
        }
        return PER_SOURCE - sql.take(login, client.network(), PER_SOURCE, now).orElseThrow(() -> locked(login, client.network(), now));
    }

    public void right(String login, Client client, boolean known) {
        sql.forget(login, client.network());
        if (!known) {
            sql.giveBack(login, STRANGERS);
        }
    }

    public Refused locked(String login, Client client) {
        return locked(login, client.network(), clock.instant());
    }

    private Refused locked(String login, String source, Instant now) {
        var until = sql.lockedUntil(login, source, now).orElse(now);
        return new Refused("access.locked", Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes()));
    }
}
