package org.gongli.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// So many clients, each doing one thing after the other until the time is over.
final class ClosedLoop {

    private static final int MOST_SAMPLES = 4_000_000;

    private ClosedLoop() {
    }

    /// @param perSecond what was finished while time was running
    /// @param p99       in milliseconds, over everything that was finished
    record Result(double perSecond, double p50, double p99) {
    }

    static Result run(int clients, Duration time, Runnable once) {
        var samples = new long[MOST_SAMPLES];
        var count = new AtomicInteger();
        var running = new AtomicBoolean(true);
        var start = new CountDownLatch(1);
        long begun;
        long ended;
        int finished;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.submit(() -> {
                    start.await();
                    while (running.get()) {
                        long before = System.nanoTime();
                        once.run();
                        samples[count.getAndIncrement() % MOST_SAMPLES] = System.nanoTime() - before;
                    }
                    return null;
                });
            }
            begun = System.nanoTime();
            start.countDown();
            sleep(time);
            finished = count.get();
            ended = System.nanoTime();
            running.set(false);
        }
        Arrays.sort(samples, 0, Math.min(count.get(), MOST_SAMPLES));
        return new Result(finished / ((ended - begun) / 1e9), percentile(samples, count.get(), 0.50), percentile(samples, count.get(), 0.99));
    }

    private static double percentile(long[] sorted, int count, double share) {
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1L, (long) (count * share))] / 1e6;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
