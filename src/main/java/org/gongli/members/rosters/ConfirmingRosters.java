package org.gongli.members.rosters;

import static java.util.stream.Gatherers.windowFixed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongli.members.RosterConfirmed;
import org.gongli.members.RosterId;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.gongli.shared.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes a confirmed roster into the register, all of it in one transaction. The register may have moved on since the preview, so each row is judged
/// anew; except that a roster of new people only is first written as it is, and judged when a constraint says no.
@Component
class ConfirmingRosters {

    private static final int MEMBERS_OF_AN_EVENT = 10_000;
    /// Somebody in the file may be enrolled by another way at the same moment; then all is judged once more, the last time with everybody else kept out.
    private static final int TRIES = 3;

    private final RosterSql sql;
    private final StagingSql staging;
    private final EnrollingSql enrolling;
    private final OrganisationTree tree;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmingRosters(RosterSql sql, StagingSql staging, EnrollingSql enrolling, OrganisationTree tree, TransactionOperations transactions,
            ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.staging = staging;
        this.enrolling = enrolling;
        this.tree = tree;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Does nothing for a roster that is not being confirmed.
    void confirm(RosterId id, Actor actor) {
        for (int attempt = 1; ; attempt++) {
            try {
                var number = attempt;
                transactions.executeWithoutResult(status -> write(id, actor, number));
                return;
            } catch (DuplicateKeyException enrolledMeanwhile) {
                if (attempt == TRIES) {
                    throw enrolledMeanwhile;
                }
            } catch (Refused refused) {
                sql.fail(id, refused.key(), refused.args(), clock.instant());
                return;
            }
        }
    }

    private void write(RosterId id, Actor actor, int attempt) {
        staging.takeRoom();
        staging.oneAtATime();
        if (attempt == TRIES) {
            staging.alone();
        }
        var roster = sql.roster(id, Scope.ALL).orElseThrow();
        if (roster.status() != RosterStatus.CONFIRMING) {
            return;
        }
        tree.keptOpen(roster.org());
        var staged = staging.staged(id);
        if (staged.rows() != roster.rowsRead()) {
            throw new Refused("members.roster.rows-lost");
        }
        var written = attempt == 1 && staged.sound() == roster.counts().fresh() ? allNew(id, staged.last()) : judged(id);
        if (!sql.confirmed(id, counts(roster, written), clock.instant())) {
            throw new Refused("members.roster.interrupted");
        }
        publish(roster, actor, true, written.enrolled());
        publish(roster, actor, false, written.amended());
    }

    private Written allNew(RosterId id, int last) {
        return new Written(enrolling.enrolSound(id, last, LocalDate.now(clock)), List.of());
    }

    private Written judged(RosterId id) {
        var amended = staging.amend(id, LocalDate.now(clock));
        var enrolled = new ArrayList<>(staging.enrolUnknown(id, LocalDate.now(clock)));
        enrolled.addAll(amended.returning());
        return new Written(enrolled, amended.changed());
    }

    private void publish(RosterImport roster, Actor actor, boolean enrolled, List<MemberId> members) {
        members.stream().gather(windowFixed(MEMBERS_OF_AN_EVENT))
                .forEach(part -> events.publishEvent(new RosterConfirmed(actor, roster.org(), roster.id(), enrolled, part)));
    }

    /// What was announced, if that is what was done; otherwise a fresh count, in which those just written stand as unchanged.
    private RosterCounts counts(RosterImport roster, Written written) {
        var announced = roster.counts();
        var enrolled = written.enrolled().size();
        var amended = written.amended().size();
        if (announced.fresh() == enrolled && announced.changed() == amended) {
            return announced;
        }
        var now = staging.counts(roster.id());
        return new RosterCounts(enrolled, amended, now.unchanged() - enrolled - amended, now.rejected(), now.duplicate(), now.elsewhere());
    }

    private record Written(List<MemberId> enrolled, List<MemberId> amended) {
    }
}
