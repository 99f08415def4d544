package org.gongli.membership.owndata;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongli.members.Members;
import org.gongli.members.RetentionCards;
import org.gongli.membership.view.OwnData;
import org.gongli.notices.Notices;
import org.gongli.procedures.Ending;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.Procedures;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.gongli.shared.Standing;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes requests about the own data, and does what was decided on them. A correction is decided by the member's union, a deletion by the town.
@Service
class DataRequests {

    /// Why a request is refused while another of its kind goes on.
    static final String UNDER_WAY = "membership.data-request.one-at-a-time";

    private static final int MOST = 100;

    private final DataRequestSql sql;
    private final GatheringOwnData gathering;
    private final Members members;
    private final Procedures procedures;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DataRequests(DataRequestSql sql, GatheringOwnData gathering, Members members, Procedures procedures, Notices notices, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.gathering = gathering;
        this.members = members;
        this.procedures = procedures;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// The member asks for something to be corrected.
    ///
    /// @param typed what it shall say
    /// @throws Refused when it can be no such thing, or another correction is under way
    @Transactional
    public DataRequestId correct(Viewer member, CorrectionField field, String typed, String reason) {
        return ask(member, DataRequestKind.CORRECTION, field, field.value(typed), reason);
    }

    /// The member asks for what nothing needs any more to be deleted.
    ///
    /// @throws Refused when another deletion is under way
    @Transactional
    public DataRequestId delete(Viewer member, String reason) {
        return ask(member, DataRequestKind.DELETION, null, "", reason);
    }

    private DataRequestId ask(Viewer member, DataRequestKind kind, @Nullable CorrectionField field, String value, String reason) {
        try {
            var id = sql.insert(member.self(), member.org(), kind, field, value, reason, clock.instant());
            procedures.start(member, new NewCase(DataRequest.PROCEDURE, DataRequest.subject(id), member.org(), member.self(), "membership.case." + kind, List.of(),
                    Map.of("kind", kind.name())));
            events.publishEvent(new DataRequested(member.actor(), member.org(), id, member.self(), kind));
            return id;
        } catch (DuplicateKeyException e) {
            throw new Refused(UNDER_WAY);
        }
    }

    /// The newest first.
    List<OwnData.Request> of(Viewer member) {
        var all = sql.of(member.records(), MOST);
        var cases = procedures.latest(DataRequest.PROCEDURE, all.stream().map(one -> DataRequest.subject(one.id())).toList());
        var outcomes = sql.outcomes(all.stream().map(DataRequest::id).toList());
        return all.stream().map(one -> new OwnData.Request(one.id(), one.kind(), one.field(), one.state(), one.asked(), one.ended(), one.onLeaving(),
                outcomes.getOrDefault(one.id(), List.of()).stream().flatMap(outcome -> gathering.fates(outcome, member.org())).toList(),
                cases.get(DataRequest.subject(one.id())))).toList();
    }

    /// The procedure of a request came to its end: what was agreed to is done in the same transaction, or not at all.
    ///
    /// @throws Refused when it cannot be done, for example because the phone is somebody else's
    void ended(Actor actor, DataRequestId id, Ending ending) {
        var request = sql.lock(id).filter(one -> one.state() == DataRequestState.RUNNING).orElseThrow();
        // A membership that ends at this moment has either ended once the lock is ours, or waits and then finds the agreed deletion: it is never lost between the two.
        var person = members.lock(request.member()).orElseThrow();
        switch (ending) {
            case APPROVED -> {
                carryOut(actor, request, person);
                close(actor, request, person, DataRequestState.DONE);
            }
            case REJECTED -> close(actor, request, person, DataRequestState.REFUSED);
            case WITHDRAWN -> close(actor, request, person, DataRequestState.WITHDRAWN);
        }
    }

    private void carryOut(Actor actor, DataRequest request, Standing person) {
        if (request.field() == null) {
            erase(actor, request, person);
        } else if (request.field() != CorrectionField.OTHER) {
            members.correct(actor, request.member(), request.field().correction(request.value()));
        }
    }

    /// What a duty keeps goes when the membership ends, without being asked for again.
    private void erase(Actor actor, DataRequest request, Standing person) {
        var outcomes = gathering.erase(actor, members.records(person.member()));
        sql.outcomes(request.id(), outcomes);
        sql.onLeaving(request.id(), person.active()
                && outcomes.stream().flatMap(outcome -> outcome.held().stream()).anyMatch(held -> held.card().equals(RetentionCards.DUTY)));
    }

    /// A membership ended: deletions that were agreed to before take the rest.
    @Transactional
    public void left(Actor actor, MemberId member) {
        var person = members.lock(member).orElseThrow();
        for (var request : sql.onLeaving(members.records(person.member()))) {
            erase(actor, request, person);
            events.publishEvent(new DataErased(actor, request.org(), request.id(), request.member()));
        }
    }

    /// Who is no member any more has no inbox to open, and is told nothing there: a message would be new data after the deletion.
    private void close(Actor actor, DataRequest request, Standing person, DataRequestState state) {
        sql.ended(request.id(), state, clock.instant());
        events.publishEvent(new DataRequestEnded(actor, request.org(), request.id(), request.member(), request.kind(), state));
        if (person.active()) {
            notices.tell(request.member(), DataNotices.TOPIC, "membership.notice.data-" + state, List.of(), "/me/data");
        }
    }
}
