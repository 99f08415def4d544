package org.gongli.allocation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.gongli.shared.AccountId;
import org.springframework.stereotype.Component;

/// Six digits can be guessed by whoever may try often enough: a clerk may mistype twenty codes, and then one every twelve seconds.
@Component
class GuessLimit {

    private static final int AT_ONCE = 20;
    private static final Duration EACH = Duration.ofSeconds(12);

    private final LoadingCache<AccountId, Bucket> guesses = Caffeine.newBuilder().expireAfterAccess(EACH.multipliedBy(AT_ONCE)).build(clerk -> fresh());

    private static Bucket fresh() {
        return Bucket.builder().addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, EACH)).build();
    }

    /// Counts one try.
    ///
    /// @return how long to wait; empty when the clerk may try
    Optional<Duration> count(AccountId clerk) {
        var probe = guesses.get(clerk).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// The try was no guess: it does not count.
    void right(AccountId clerk) {
        guesses.get(clerk).addTokens(1);
    }
}
