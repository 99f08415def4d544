package org.gongli.allocation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What this node remembers of offers, to be dropped when the offer changes.
@Component
class Memory {

    private final OfferStates states;
    private final Lines lines;

    Memory(OfferStates states, Lines lines) {
        this.states = states;
        this.lines = lines;
    }

    /// Forgets the offer when the transaction is committed: before, others would only remember its old state again.
    void forgetAfterCommit(OfferId offer) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                states.forget(offer);
                lines.forget(offer);
            }
        });
    }
}
