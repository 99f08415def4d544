package org.gongli.membership.duplicates;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongli.members.MemberAmended;
import org.gongli.members.MemberEnrolled;
import org.gongli.members.MemberLeft;
import org.gongli.members.RosterConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Compares what is new in the register with the rest of it, soon after and in portions, so that no import waits for it. Any number of nodes may do it at once.
@Component
class FindingSimilar {

    private static final int EVERY_SECONDS = 20;

    private final SimilarSql sql;
    private final TransactionOperations transactions;

    FindingSimilar(SimilarSql sql, TransactionOperations transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @EventListener
    void enrolled(MemberEnrolled enrolled) {
        sql.toCompare(List.of(enrolled.member()));
    }

    @EventListener
    void amended(MemberAmended amended) {
        sql.toCompare(List.of(amended.member()));
    }

    @EventListener
    void left(MemberLeft left) {
        sql.toCompare(List.of(left.member()));
    }

    @EventListener
    void confirmed(RosterConfirmed confirmed) {
        sql.toCompare(confirmed.members());
    }

    /// What was parted is two records again, and as alike as before. It holds both records, so the comparing is left to those who hold none.
    @EventListener
    void moved(MergingMoved merging) {
        if (merging.state() == MergingState.PARTED) {
            sql.toCompare(merging.members());
        }
    }

    @Scheduled(initialDelay = EVERY_SECONDS, fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void regularly() {
        while (Boolean.TRUE.equals(transactions.execute(status -> portion()))) {
            // until nothing is new
        }
    }

    /// @return whether there may be more
    private boolean portion() {
        var members = sql.take();
        members.ifPresent(sql::compare);
        return members.isPresent();
    }
}
