package org.gongli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Many at the same moment: one virtual thread each, all let go at once.
public final class Crowd {

    private static final int PATIENCE_SECONDS = 60;

    private Crowd() {
    }

    /// What each of them got, in their order.
    public static <T> List<T> all(List<? extends Callable<T>> each) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>(each.size());
            for (var one : each) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            return gather(running);
        }
    }

    private static <T> List<T> gather(List<Future<T>> running) {
        var results = new ArrayList<T>(running.size());
        try {
            for (var one : running) {
                results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        } catch (InterruptedException | TimeoutException e) {
            running.forEach(one -> one.cancel(true));
            throw new IllegalStateException("the crowd was not served in time", e);
        } catch (ExecutionException e) {
            throw new AssertionError("somebody in the crowd got an error", e.getCause());
        }
        return results;
    }
}
