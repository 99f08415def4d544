package org.gongli.funds.paying;

import org.gongli.funds.BatchId;
import org.gongli.shared.Actor;
import org.gongli.shared.DomainEvent;
import org.gongli.shared.OrgId;

/// A third person let the file of a batch go out to the bank.
///
/// @param digest of the file, SHA-256 in hexadecimal digits
public record BatchSent(Actor actor, OrgId organisation, BatchId batch, String digest) implements DomainEvent {

    @Override
    public String subject() {
        return "batch/" + batch;
    }
}
