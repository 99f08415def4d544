package org.gongli.access.signingin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.gongli.access.sessions.Client;
import org.gongli.members.Phone;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;

/// How often codes are sent and passwords tried: per phone, per network, and altogether. A network may be a whole factory behind one address, so its budget is
/// wide. Each node counts for itself.
@Component
class Budgets {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CODES_AN_HOUR = 5;
    private static final int CODES_A_DAY = 10;
    private static final int CODES_PER_NETWORK = 120;
    private static final int CODES_ALTOGETHER = 6_000;
    private static final int PASSWORDS_PER_NETWORK = 120;

    private final TimeMeter time;
    private final Bucket altogether;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(500_000).expireAfterAccess(Duration.ofDays(1)).build();

    Budgets(Clock clock) {
        time = new Meter(clock);
        altogether = bucket(every(CODES_ALTOGETHER, MINUTE));
    }

    /// @throws Refused when this phone, or everybody on this network, asked too often
    void code(Phone phone, Client client) {
        take(of("code " + client.network(), every(CODES_PER_NETWORK, MINUTE)), "access.network-busy");
        take(of("code " + phone.number(), every(1, MINUTE), every(CODES_AN_HOUR, Duration.ofHours(1)), every(CODES_A_DAY, Duration.ofDays(1))), "access.code-too-often");
        take(altogether, "access.network-busy");
    }

    /// @throws Refused when this network tried too often
    void password(Client client) {
        take(of("password " + client.network(), every(PASSWORDS_PER_NETWORK, MINUTE)), "access.network-busy");
    }

    private static void take(Bucket bucket, String refusal) {
        if (!bucket.tryConsume(1)) {
            throw new Refused(refusal);
        }
    }

    private Bucket of(String key, Bandwidth... limits) {
        return buckets.get(key, fresh -> bucket(limits));
    }

    private Bucket bucket(Bandwidth... limits) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        for (var limit : limits) {
            builder.addLimit(limit);
        }
        return builder.build();
    }

    private static Bandwidth every(int count, Duration period) {
        return Bandwidth.builder().capacity(count).refillIntervally(count, period).build();
    }

    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
