package org.gongli.access.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongli.members.Members;
import org.gongli.shared.AccountId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Unavailable;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The sessions in use, in memory, so that a request asks the database nothing. Each second a node asks which accounts changed and reads those again;
/// when it could not ask for a few seconds it trusts its memory no longer. When a session was last used is noted once a minute.
@Component
public class LiveSessions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveSessions.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration TRUSTED = Duration.ofSeconds(5);
    private static final Duration READ_AGAIN = Duration.ofSeconds(60);
    private static final Duration NOTE_EACH = Duration.ofSeconds(60);
    private static final int MOST = 300_000;

    private final SessionSql sql;
    private final Members members;
    private final Clock clock;
    private final Cache<Token.Hash, LiveSession> sessions = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofMinutes(5)).build();
    private final Cache<AccountId, Long> changed = Caffeine.newBuilder().expireAfterWrite(READ_AGAIN.multipliedBy(2)).build();
    private final Map<Long, Instant> used = new ConcurrentHashMap<>();
    private volatile String since = "0";
    private volatile long askedAt = System.nanoTime() - TRUSTED.toNanos();
    private volatile long notedAt = System.nanoTime();
    private volatile @Nullable ScheduledExecutorService heart;

    LiveSessions(SessionSql sql, Members members, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.clock = clock;
    }

    /// The session of a token; empty when it is over or never was.
    ///
    /// @throws Unavailable when this node cannot know whether it was revoked
    public Optional<LiveSession> find(Token token) {
        if (!token.plausible()) {
            return Optional.empty();
        }
        if (System.nanoTime() - askedAt > TRUSTED.toNanos()) {
            throw new Unavailable("error.unavailable");
        }
        var now = clock.instant();
        return current(token.hash()).filter(session -> !session.over(now)).map(session -> used(session, now));
    }

    /// Everything in memory about the account is older than this moment's truth. Call it in the transaction that changes something.
    public void revoke(AccountId account) {
        sql.revoke(List.of(account));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.put(account, System.nanoTime());
            }
        });
    }

    private Optional<LiveSession> current(Token.Hash hash) {
        var session = sessions.getIfPresent(hash);
        if (session != null && fresh(session)) {
            return Optional.of(session);
        }
        return Optional.ofNullable(sessions.asMap().compute(hash, (key, old) -> old != null && fresh(old) ? old : read(key)));
    }

    private boolean fresh(LiveSession session) {
        var change = changed.getIfPresent(session.viewer().account());
        return !session.readBefore(System.nanoTime() - READ_AGAIN.toNanos()) && (change == null || !session.readBefore(change));
    }

    private @Nullable LiveSession read(Token.Hash hash) {
        var readAt = System.nanoTime();
        return sql.find(hash, LocalDate.now(clock)).flatMap(kept -> viewer(kept).map(viewer -> new LiveSession(kept, viewer, lastUse(kept), readAt))).orElse(null);
    }

    private Instant lastUse(KeptSession kept) {
        var here = used.get(kept.id());
        return here != null && here.isAfter(kept.lastSeenAt()) ? here : kept.lastSeenAt();
    }

    private Optional<Viewer> viewer(KeptSession kept) {
        var standing = kept.member() == null ? null : members.standing(kept.member()).orElse(null);
        if (kept.role() != null && kept.org() != null && kept.orgPath() != null) {
            return Optional.of(new Viewer(kept.account(), kept.role(), kept.name(), kept.org(), new Scope(kept.orgPath()), standing));
        }
        return Optional.ofNullable(standing).map(facts -> new Viewer(kept.account(), Role.MEMBER, kept.name(), facts.org(), Scope.NOTHING, facts));
    }

    private LiveSession used(LiveSession session, Instant now) {
        session.seen(now);
        used.put(session.id(), now);
        return session;
    }

    /// Asks which accounts changed since this node asked last.
    void askWhatChanged() {
        var asking = System.nanoTime();
        var revocations = sql.revocations(since);
        var told = System.nanoTime();
        revocations.accounts().forEach(account -> changed.put(account, told));
        since = revocations.next();
        askedAt = asking;
    }

    /// Notes in the database when sessions were last used; what is used again meanwhile is noted the next time.
    void noteUse() {
        var noting = new HashMap<>(used);
        if (!noting.isEmpty()) {
            sql.seen(noting);
            noting.forEach(used::remove);
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sessions").factory());
        started.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        heart = started;
    }

    private void beat() {
        try {
            askWhatChanged();
            if (System.nanoTime() - notedAt > NOTE_EACH.toNanos()) {
                noteUse();
                notedAt = System.nanoTime();
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Sessions could not be checked: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("Sessions could not be checked; the next beat tries again.", e); // an exception that got out would end the beats for good
        }
    }

    /// Lets the beat under way end: an interrupt would break the connection it asks on.
    @Override
    public void stop() {
        var beating = heart;
        heart = null;
        if (beating != null) {
            beating.shutdown();
            awaitLastBeat(beating);
            noteLastUse();
        }
    }

    private static void awaitLastBeat(ExecutorService beating) {
        try {
            if (!beating.awaitTermination(TRUSTED.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Sessions are still being checked while the platform stops.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noteLastUse() {
        try {
            noteUse();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The last use of sessions could not be noted: {}", e.getMessage());
        }
    }

    /// Before the web server starts, until after it stopped.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }
}
