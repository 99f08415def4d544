package org.gongli.membership.owndata;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongli.members.Members;
import org.gongli.membership.view.OwnData;
import org.gongli.notices.Notices;
import org.gongli.procedures.Ending;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.Procedures;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes requests about the own data, and does what was decided on them. A correction is decided by the member's union, a deletion by the town.
@Service
class DataRequests {

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
            throw new Refused("membership.data-request.one-at-a-time");
        }
    }

    /// The newest first.
    List<OwnData.Request> of(List<MemberId> records) {
        return sql.of(records).stream().map(one -> new OwnData.Request(one.id(), one.kind(), one.state(), one.asked(), one.ended(), one.erased(), one.kept(),
                procedures.latest(DataRequest.PROCEDURE, DataRequest.subject(one.id())).orElse(null))).toList();
    }

    /// The procedure of a request came to its end: what was agreed to is done in the same transaction, or not at all.
    ///
    /// @throws Refused when it cannot be done, for example because the phone is somebody else's
    void ended(Actor actor, DataRequestId id, Ending ending) {
        var request = sql.lock(id).filter(one -> one.state() == DataRequestState.RUNNING).orElseThrow();
        var nothing = new GatheringOwnData.Outcome(List.of(), List.of());
        switch (ending) {
            case APPROVED -> close(actor, request, DataRequestState.DONE, carryOut(actor, request));
            case REJECTED -> close(actor, request, DataRequestState.REFUSED, nothing);
            case WITHDRAWN -> close(actor, request, DataRequestState.WITHDRAWN, nothing);
        }
    }

    private GatheringOwnData.Outcome carryOut(Actor actor, DataRequest request) {
        if (request.field() == null) {
            return gathering.erase(actor, members.records(request.member()));
        }
        if (request.field() != CorrectionField.OTHER) {
            members.correct(actor, request.member(), request.field().correction(request.value()));
        }
        return new GatheringOwnData.Outcome(List.of(), List.of());
    }

    private void close(Actor actor, DataRequest request, DataRequestState state, GatheringOwnData.Outcome outcome) {
        sql.ended(request.id(), state, outcome, clock.instant());
        events.publishEvent(new DataRequestEnded(actor, request.org(), request.id(), request.member(), request.kind(), state));
        notices.tell(request.member(), DataNotices.TOPIC, "membership.notice.data-" + state, List.of(), "/me/data");
    }
}
