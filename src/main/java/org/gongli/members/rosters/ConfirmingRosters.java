package org.gongli.members.rosters;

import static java.util.stream.Gatherers.windowFixed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongli.members.RosterConfirmed;
import org.gongli.members.RosterId;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.gongli.shared.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes a confirmed roster into the register, all of it in one transaction. Each row is judged anew, because the register may have moved on since
/// the preview.
@Component
class ConfirmingRosters {

    private static final int MEMBERS_OF_AN_EVENT = 10_000;
    /// Somebody in the file may be enrolled by another way at the same moment; then all is judged once more.
    private static final int TRIES = 3;

    private final RosterSql sql;
    private final StagingSql staging;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmingRosters(RosterSql sql, StagingSql staging, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.staging = staging;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Does nothing for a roster that is not being confirmed.
    void confirm(RosterId id, Actor actor) {
        for (int left = TRIES; left > 0; left--) {
            try {
                transactions.executeWithoutResult(status -> write(id, actor));
                return;
            } catch (DuplicateKeyException enrolledMeanwhile) {
                if (left == 1) {
                    throw enrolledMeanwhile;
                }
            } catch (Refused refused) {
                sql.fail(id, refused.key(), refused.args(), clock.instant());
                return;
            }
        }
    }

    private void write(RosterId id, Actor actor) {
        staging.takeTime();
        staging.oneAtATime();
        var roster = sql.roster(id, Scope.ALL).orElseThrow();
        if (roster.status() != RosterStatus.CONFIRMING) {
            return;
        }
        if (staging.staged(id) != roster.rowsRead()) {
            throw new Refused("members.roster.rows-lost");
        }
        var today = LocalDate.now(clock);
        var amended = staging.amend(id, roster.org(), today);
        var enrolled = new ArrayList<>(staging.enrol(id, roster.org(), today));
        enrolled.addAll(amended.returning());
        if (!sql.confirmed(id, counts(roster, enrolled.size(), amended.changed().size()), clock.instant())) {
            throw new Refused("members.roster.interrupted");
        }
        publish(roster, actor, enrolled, amended.changed());
    }

    private void publish(RosterImport roster, Actor actor, List<MemberId> enrolled, List<MemberId> amended) {
        enrolled.stream().gather(windowFixed(MEMBERS_OF_AN_EVENT))
                .forEach(part -> events.publishEvent(new RosterConfirmed(actor, roster.org(), roster.id(), part, List.of())));
        amended.stream().gather(windowFixed(MEMBERS_OF_AN_EVENT))
                .forEach(part -> events.publishEvent(new RosterConfirmed(actor, roster.org(), roster.id(), List.of(), part)));
    }

    /// What was announced, if that is what was done; otherwise a fresh count, in which those just written stand as unchanged.
    private RosterCounts counts(RosterImport roster, int enrolled, int amended) {
        var announced = roster.counts();
        if (announced.fresh() == enrolled && announced.changed() == amended) {
            return announced;
        }
        var now = staging.counts(roster.id());
        return new RosterCounts(enrolled, amended, now.unchanged() - enrolled - amended, now.rejected(), now.duplicate(), now.elsewhere());
    }
}
