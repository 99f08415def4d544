package org.gongli.rules.trying;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gongli.rules.DryRunStarted;
import org.gongli.rules.cards.CardSql;
import org.gongli.rules.cards.CardVersion;
import org.gongli.rules.conditions.ConditionLanguage;
import org.gongli.rules.conditions.Topics;
import org.gongli.rules.drafting.Drafts;
import org.gongli.rules.trying.DryRunSql.PastCase;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.gongli.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries a draft on the cases of the past, in the background: in chunks by key, each chunk judged on all processors. One run at a time, a few waiting.
@Service
class DryRuns implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DryRuns.class);
    private static final int CHUNK = 5_000;
    private static final int WAITING = 10;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("dry-run-", 0).factory());
    private final DryRunSql sql;
    private final CardSql cards;
    private final Topics topics;
    private final ConditionLanguage language;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DryRuns(DryRunSql sql, CardSql cards, Topics topics, ConditionLanguage language, TransactionTemplate transaction, ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.topics = topics;
        this.language = language;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Starts a run of a draft as it is now.
    ///
    /// @return its number
    /// @throws Refused when the version is no draft
    /// @throws Unavailable when too many wait
    long start(Viewer viewer, String card, int version) {
        if (!Drafts.mayWrite(viewer)) {
            throw new Forbidden();
        }
        var draft = cards.version(card, version).orElseThrow(Missing::new);
        if (!draft.draft()) {
            throw new Refused("rules.draft.over");
        }
        var run = transaction.execute(status -> {
            var id = sql.insert(card, version, draft.revision(), draft.text().topic(), viewer.actor(), clock.instant());
            events.publishEvent(new DryRunStarted(viewer.actor(), card, version, id));
            return id;
        });
        enqueue(run, draft);
        return run;
    }

    private void enqueue(long run, CardVersion draft) {
        try {
            thread.execute(() -> attempt(run, draft));
        } catch (RejectedExecutionException full) {
            sql.end(run, false, clock.instant());
            throw new Unavailable("rules.dry-run.busy");
        }
    }

    private void attempt(long run, CardVersion draft) {
        var done = false;
        try {
            run(run, draft);
            done = true;
        } catch (RuntimeException e) {
            log.error("dry run {} of {} broke off", run, draft.card(), e);
        } finally {
            sql.end(run, done, clock.instant());
        }
    }

    /// Judges every kept case of the topic by the draft.
    void run(long run, CardVersion draft) {
        var topic = topics.get(draft.text().topic());
        var condition = draft.text().condition() == null ? null : language.compile(draft.text().condition(), topic, draft.text().figures());
        var trial = new Trial(topic, draft.text(), condition);
        var after = 0L;
        for (var cases = next(draft, after); !cases.isEmpty(); cases = next(draft, after)) {
            var seen = cases;
            var changed = cases.parallelStream().flatMap(trial::changed).toList();
            transaction.executeWithoutResult(status -> sql.advance(run, seen.size(), changed, clock.instant()));
            after = cases.getLast().id();
        }
    }

    private List<PastCase> next(CardVersion draft, long after) {
        return sql.cases(draft.card(), draft.text().topic(), after, CHUNK);
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }
}
