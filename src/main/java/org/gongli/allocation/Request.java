package org.gongli.allocation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongli.shared.Standing;
import org.jspecify.annotations.Nullable;

/// One member who asks for a place, and whoever waits for the answer.
final class Request {

    private final Standing standing;
    private final Instant arrived;
    private final @Nullable Answer unlessHeld;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    /// @param unlessHeld what to answer unless the member holds a place already; null to give one
    Request(Standing standing, Instant arrived, @Nullable Answer unlessHeld) {
        this.standing = standing;
        this.arrived = arrived.truncatedTo(ChronoUnit.MICROS);
        this.unlessHeld = unlessHeld;
    }

    long member() {
        return standing.member().value();
    }

    long org() {
        return standing.org().value();
    }

    long town() {
        return standing.town().value();
    }

    Instant arrived() {
        return arrived;
    }

    long arrivedMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, arrived);
    }

    @Nullable Answer unlessHeld() {
        return unlessHeld;
    }

    void answer(Answer given) {
        answer.complete(given);
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    Answer await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
