package org.gongli.allocation;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongli.shared.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How offers stand, read at most once a second per offer however many ask. Those who come while it is being read share the reading, and its failure.
@Component
class OfferStates {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final OfferSql sql;
    private final AsyncCache<OfferId, OfferState> recent = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).buildAsync();

    OfferStates(OfferSql sql) {
        this.sql = sql;
    }

    /// At most a second old; inside a transaction read anew, since the transaction may have changed it.
    ///
    /// @throws Missing when there is no such offer
    OfferState get(OfferId offer) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? read(offer) : recent(offer);
    }

    /// At most a second old.
    ///
    /// @throws Missing when there is no such offer
    OfferState recent(OfferId offer) {
        try {
            return recent.get(offer, (id, executor) -> CompletableFuture.supplyAsync(() -> read(id), Thread::startVirtualThread)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private OfferState read(OfferId offer) {
        return sql.states(List.of(offer)).stream().findFirst().orElseThrow(Missing::new);
    }

    void forget(OfferId offer) {
        recent.synchronous().invalidate(offer);
    }
}
