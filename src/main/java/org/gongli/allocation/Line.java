package org.gongli.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// The line in front of one offer in this node. Whoever asks waits in it; one writer takes whoever is waiting, up to [#BATCH] at a time, and answers
/// them when their transaction is committed. While it commits, the next batch gathers by itself: no timers. The writer starts when somebody
/// comes and ends when nobody is left.
final class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private static final int BATCH = 1_024;

    /// Some three seconds of work. Whoever comes when so many are waiting is told at once to come again.
    static final int MOST_WAITING = 400_000;

    /// How long to wait before a batch is tried again; after the last try its requests are told that the outcome is not known.
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(600), Duration.ofMillis(1_500));

    /// How long this node may answer from memory before somebody is let through to see whether another node changed the offer.
    private static final long MEMORY_NANOS = Duration.ofSeconds(1).toNanos();

    private final OfferId offer;
    private final Batch batch;
    private final Executor writers;
    private final int mostWaiting;
    private final Queue<Request> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final ConcurrentHashMap<Long, Request> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean serving = new AtomicBoolean();
    private final AtomicLong lookedAt = new AtomicLong();
    private volatile @Nullable SoldOut soldOut;

    Line(OfferId offer, Batch batch, Executor writers, int mostWaiting) {
        this.offer = offer;
        this.batch = batch;
        this.writers = writers;
        this.mostWaiting = mostWaiting;
    }

    /// Asks and waits for the answer. A member who asks twice at the same time waits once.
    Answer ask(Request request) {
        var remembered = soldOut;
        if (remembered != null) {
            var answer = remembered.answer(request);
            if (answer.isPresent() && !timeToLook()) {
                return answer.get();
            }
        }
        var first = waiting.putIfAbsent(request.member(), request);
        if (first != null) {
            return first.await();
        }
        enter(request);
        return request.await();
    }

    /// Another node may have given a place back: once a second one request goes and sees.
    private boolean timeToLook() {
        long last = lookedAt.get();
        long now = System.nanoTime();
        return now - last > MEMORY_NANOS && lookedAt.compareAndSet(last, now);
    }

    private void enter(Request request) {
        if (queued.incrementAndGet() > mostWaiting) {
            queued.decrementAndGet();
            leave(request).fail(new Unavailable("allocation.crowded"));
            return;
        }
        queue.add(request);
        if (serving.compareAndSet(false, true)) {
            writers.execute(this::serve);
        }
    }

    /// Something changed in this node: look before answering from memory again.
    void forget() {
        soldOut = null;
    }

    private void serve() {
        do {
            for (var requests = next(BATCH); !requests.isEmpty(); requests = next(BATCH)) {
                serve(requests);
            }
            serving.set(false);
        } while (!queue.isEmpty() && serving.compareAndSet(false, true));
    }

    /// Takes so many from the head of the line, or as many as there are.
    private List<Request> next(int most) {
        var requests = new ArrayList<Request>();
        for (var request = queue.poll(); request != null; request = requests.size() < most ? queue.poll() : null) {
            requests.add(request);
        }
        queued.addAndGet(-requests.size());
        return requests;
    }

    /// Whatever happens, whoever waits gets an answer. Where more are waiting, the writer turns to them while somebody else answers these.
    private void serve(List<Request> requests) {
        try {
            var outcome = commit(requests);
            soldOut = outcome.soldOut();
            lookedAt.set(System.nanoTime());
            if (queue.isEmpty()) {
                answer(requests, outcome.answers());
            } else {
                writers.execute(() -> answer(requests, outcome.answers()));
            }
        } catch (RuntimeException | Error failure) {
            requests.forEach(request -> leave(request).fail(failure));
        }
    }

    private void answer(List<Request> requests, List<Answer> answers) {
        for (int i = 0; i < requests.size(); i++) {
            leave(requests.get(i)).answer(answers.get(i));
        }
    }

    private Request leave(Request request) {
        waiting.remove(request.member(), request);
        return request;
    }

    /// Commits a batch, patiently: when a connection breaks nobody knows whether the commit took place, so the same batch is tried again.
    private Batch.Outcome commit(List<Request> requests) {
        for (var pause : PAUSES) {
            try {
                return batch.commit(offer, requests, soldOut);
            } catch (NonTransientDataAccessResourceException | RecoverableDataAccessException | TransientDataAccessException | TransactionException failure) {
                log.warn("Claims of offer {} could not be committed and are tried again: {}", offer, failure.toString());
                sleep(pause);
            }
        }
        return lastTry(requests);
    }

    private Batch.Outcome lastTry(List<Request> requests) {
        try {
            return batch.commit(offer, requests, soldOut);
        } catch (NonTransientDataAccessResourceException | RecoverableDataAccessException | TransientDataAccessException | TransactionException failure) {
            log.error("The outcome of {} claims of offer {} is not known: {}", requests.size(), offer, failure.toString());
            sendAway();
            throw new Unavailable("allocation.unknown");
        }
    }

    /// The database is away for longer: whoever has come meanwhile has not been served at all, and need not wait for the same.
    private void sendAway() {
        next(mostWaiting).forEach(request -> leave(request).fail(new Unavailable("error.unavailable")));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
