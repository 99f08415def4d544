package org.gongli.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The announcements as they stand, in memory: a correction made here counts at once, one made on another node within half a minute.
@Component
class KnownYears {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final LoadingCache<String, Known> known;

    KnownYears(CalendarSql sql) {
        this.known = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> Known.of(sql.current(), sql.spans()));
    }

    Days days() {
        return known.get("all").days();
    }

    boolean announced(int year) {
        return known.get("all").announced().contains(year);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(YearCorrected corrected) {
        known.invalidateAll();
    }

    private record Known(Days days, Set<Integer> announced) {

        static Known of(List<Announcement> years, List<Span> spans) {
            return new Known(Days.of(spans), years.stream().filter(year -> !year.provisional()).map(Announcement::year).collect(Collectors.toSet()));
        }
    }
}
