package org.gongli.audit;

import org.gongli.platform.Sealing;
import org.gongli.platform.Sealing.Seal;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the whole trail against its seals and names each place that was altered, deleted, inserted, exchanged or cut off.
@Service
class VerifyingChain {

    private final ChainSql sql;
    private final Anchor anchor;
    private final Seal seal;
    private final ApplicationEventPublisher events;

    VerifyingChain(ChainSql sql, Anchor anchor, Sealing sealing, ApplicationEventPublisher events) {
        this.sql = sql;
        this.anchor = anchor;
        this.seal = sealing.seal("audit.chain");
        this.events = events;
    }

    /// Verifies on somebody's demand; that they did, and what came of it, is an entry itself.
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(Viewer viewer) {
        var verdict = verdict();
        events.publishEvent(new ChainVerified(viewer.actor(), verdict.blocks(), verdict.entries(), verdict.unsealed(), verdict.found(), verdict.findings()));
        return verdict;
    }

    Verdict verdict() {
        var point = anchor.point(); // before the first statement fixes what is seen: a block sealed while this reads is not missed
        try (var entries = sql.entries(); var blocks = sql.blocks()) {
            var comparison = new Comparison(entries.iterator(), seal);
            blocks.forEachOrdered(comparison::block);
            return comparison.verdict(point.isEmpty() || point.get().met(sql.hash(point.get().no())), point.map(Anchor.Point::no).orElse(0L));
        }
    }
}
