package org.gongli.access.signingin;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.gongli.access.passwords.AttemptSql;
import org.gongli.access.sessions.SessionSql;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets what has served: sessions long over, old codes, old attempts. Any number of nodes may do so at once.
@Component
class ForgettingSessions {

    private static final Duration SESSIONS = Duration.ofDays(30);
    private static final Duration CODES = Duration.ofDays(1);
    private static final Duration ATTEMPTS = Duration.ofDays(3);
    private static final Duration REVOCATIONS = Duration.ofHours(1);

    private final SessionSql sessions;
    private final PhoneCodeSql codes;
    private final AttemptSql attempts;
    private final Clock clock;

    ForgettingSessions(SessionSql sessions, PhoneCodeSql codes, AttemptSql attempts, Clock clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        var now = clock.instant();
        sessions.forget(now.minus(SESSIONS));
        sessions.forgetRevocations(now.minus(REVOCATIONS));
        codes.forget(now.minus(CODES));
        attempts.forgetOld(now.minus(ATTEMPTS));
    }
}
