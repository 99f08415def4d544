package org.gongli.membership.changes;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gongli.calendar.TimeLimit;
import org.gongli.calendar.TimeLimits;
import org.gongli.members.Memberships;
import org.gongli.notices.Notices;
import org.gongli.procedures.Ending;
import org.gongli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Does what was decided, inside the transaction of the last decision.
@Component
class Doing {

    /// How long a member may appeal against being expelled; until then the membership stands.
    static final TimeLimit APPEAL = new TimeLimit(15, TimeLimit.Unit.CALENDAR, "");

    private final ChangeSql sql;
    private final Memberships memberships;
    private final TimeLimits limits;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doing(ChangeSql sql, Memberships memberships, TimeLimits limits, Notices notices, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.memberships = memberships;
        this.limits = limits;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// The procedure of a change came to its end.
    void ended(Actor actor, ChangeId id, Ending ending) {
        var change = sql.lock(id).orElseThrow();
        if (change.state() != ChangeState.RUNNING) {
            return;
        }
        switch (ending) {
            case APPROVED -> agreed(actor, change);
            case REJECTED -> close(actor, change, ChangeState.REFUSED);
            case WITHDRAWN -> close(actor, change, ChangeState.WITHDRAWN);
        }
    }

    /// The procedure of an appeal came to its end: upheld, nothing happens; dismissed or taken back, the expulsion takes effect.
    void appealEnded(Actor actor, ChangeId id, Ending ending) {
        var change = sql.lock(id).orElseThrow();
        if (change.state() != ChangeState.APPEALED) {
            return;
        }
        if (ending == Ending.APPROVED) {
            close(actor, change, ChangeState.REFUSED);
        } else {
            carryOut(actor, change);
        }
    }

    private void agreed(Actor actor, Change change) {
        if (change.kind() == ChangeKind.EXPEL) {
            sql.appealable(change.id(), limits.due(clock.instant(), APPEAL));
            reached(actor, change, ChangeState.APPEALABLE);
        } else {
            carryOut(actor, change);
        }
    }

    /// First the change is closed, so that the membership's own events find nothing under way.
    void carryOut(Actor actor, Change change) {
        close(actor, change, ChangeState.DONE);
        switch (change.kind()) {
            case TRANSFER -> memberships.transfer(actor, change.member(), change.from(), Objects.requireNonNull(change.to()));
            case RETAIN -> memberships.retain(actor, change.member(), change.from(), Objects.requireNonNull(change.to()), Objects.requireNonNull(change.retention()));
            case LEAVE -> memberships.leave(actor, change.member(), change.from(), change.reason());
            case EXPEL -> memberships.expel(actor, change.member(), change.from(), change.reason());
        }
    }

    void close(Actor actor, Change change, ChangeState state) {
        sql.move(change.id(), state, clock.instant());
        reached(actor, change, state);
    }

    private void reached(Actor actor, Change change, ChangeState state) {
        events.publishEvent(new ChangeReached(actor, change.from(), change.id(), change.member(), change.kind(), state));
        notices.tell(change.member(), MembershipNotices.TOPIC, "membership.notice." + state.name(), List.of(), "/me/membership");
    }
}
