package org.gongli.members.joining;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.gongli.shared.Refused;
import org.springframework.stereotype.Component;

/// How fast applications are taken: per address, behind which a whole factory may be, and per union. Each node counts for itself.
@Component
class JoinPace {

    private static final int PER_ADDRESS_AND_MINUTE = 60;
    private static final int PER_UNION_AND_MINUTE = 120;

    private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS_AND_MINUTE);
    private final LoadingCache<String, Bucket> unions = buckets(PER_UNION_AND_MINUTE);

    /// @throws Refused when too many came from this address, or by this link
    void take(String address, String code) {
        if (!addresses.get(address).tryConsume(1) || !unions.get(code).tryConsume(1)) {
            throw new Refused("members.join.too-many");
        }
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build());
    }
}
