package org.gongli.membership.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongli.calendar.TimeLimit;
import org.gongli.calendar.TimeLimits;
import org.gongli.members.Members;
import org.gongli.members.Membership;
import org.gongli.members.Memberships;
import org.gongli.members.MembershipState;
import org.gongli.members.Phone;
import org.gongli.members.Retention;
import org.gongli.notices.Notices;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.NewCase;
import org.gongli.procedures.Procedures;
import org.gongli.rules.Facts;
import org.gongli.rules.Rules;
import org.gongli.shared.Forbidden;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for changes, and takes the member's answer to what a union asked for.
@Service
class Asking {

    /// How long a member may take to answer what a union asks for. Whoever does not answer stays where they are.
    static final TimeLimit ANSWER = new TimeLimit(15, TimeLimit.Unit.CALENDAR, "");

    private static final Set<Role> ASKERS = Set.of(Role.CHAIR, Role.TOWN);

    private final ChangeSql sql;
    private final Memberships memberships;
    private final Members members;
    private final OrganisationTree tree;
    private final Procedures procedures;
    private final Rules rules;
    private final TimeLimits limits;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(ChangeSql sql, Memberships memberships, Members members, OrganisationTree tree, Procedures procedures, Rules rules, TimeLimits limits, Notices notices,
            ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.memberships = memberships;
        this.members = members;
        this.tree = tree;
        this.procedures = procedures;
        this.rules = rules;
        this.limits = limits;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// The member asks to move to another union.
    ///
    /// @throws Refused when another change is under way, or the union is no union or the member's own
    @Transactional
    public ChangeId transfer(Viewer member, OrgId to, String reason) {
        var at = own(member);
        refuseTarget(at.org(), to);
        return begin(member, NewChange.transfer(at.member(), at.org(), to, Side.MEMBER, reason));
    }

    /// The union at which a member is asks for the member to be taken over by another.
    ///
    /// @throws Missing when the member is none of this office's
    @Transactional
    public ChangeId handOver(Viewer officer, MemberId member, OrgId to, String reason) {
        var at = within(officer, member);
        refuseTarget(at.org(), to);
        return propose(officer, NewChange.transfer(member, at.org(), to, Side.OLD, reason));
    }

    /// A union asks for somebody who works there now and is a member elsewhere. Whether there is such a member is not told: the answer is the same.
    ///
    /// @param name must be the member's, so that a phone typed wrongly asks nobody
    @Transactional
    public Optional<ChangeId> takeOver(Viewer chair, Phone phone, String name, String reason) {
        if (chair.role() != Role.CHAIR) {
            throw new Forbidden();
        }
        return members.byPhone(phone).filter(id -> members.name(id).filter(name::equals).isPresent()).flatMap(memberships::of)
                .filter(at -> at.inForce() && !at.org().equals(chair.org()) && sql.open(at.member()).isEmpty())
                .map(at -> propose(chair, NewChange.transfer(at.member(), at.org(), chair.org(), Side.NEW, reason)));
    }

    /// The member asks for the membership to be kept.
    @Transactional
    public ChangeId retain(Viewer member, Retention why, String reason) {
        return retain(member, own(member), Side.MEMBER, why, reason);
    }

    /// The union asks for a membership to be kept; the next-higher one confirms.
    @Transactional
    public ChangeId retain(Viewer officer, MemberId member, Retention why, String reason) {
        return retain(officer, within(officer, member), Side.OLD, why, reason);
    }

    private ChangeId retain(Viewer asker, Membership at, Side side, Retention why, String reason) {
        if (at.state() == MembershipState.RETAINED) {
            throw new Refused(said("membership.retained-already", side));
        }
        return begin(asker, NewChange.retain(at.member(), at.org(), why == Retention.BANKRUPT ? above(at.org()) : at.org(), side, why, reason));
    }

    /// The member asks to leave.
    @Transactional
    public ChangeId leave(Viewer member, String reason) {
        var at = own(member);
        return begin(member, NewChange.leave(at.member(), at.org(), reason));
    }

    /// The union finds that a member has stayed away and counts as having left; the town verifies it.
    ///
    /// @throws Refused when the member was not spoken to
    @Transactional
    public ChangeId away(Viewer officer, MemberId member, int months, boolean spokenTo, String reason) {
        var at = within(officer, member);
        if (!spokenTo) {
            throw new Refused("membership.away.speak-first");
        }
        var change = begin(officer, NewChange.away(member, at.org(), months, true, reason));
        rules.judge("leaving", awayFacts(months, true), at.org(), change.subject()).requireClear();
        return change;
    }

    /// The union decided to expel a member after a serious crime; a second person at the next-higher union reviews it.
    ///
    /// @throws Refused without a serious crime, or without a decision of the union
    @Transactional
    public ChangeId expel(Viewer officer, MemberId member, boolean seriousCrime, @Nullable LocalDate decidedOn, String reason) {
        var at = within(officer, member);
        if (!seriousCrime || decidedOn == null || decidedOn.isAfter(LocalDate.now(clock))) {
            throw new Refused("membership.expel.only-after-crime");
        }
        var change = begin(officer, NewChange.expel(member, at.org(), decidedOn, reason));
        rules.judge("expelling", expelFacts(true, true), at.org(), change.subject()).requireClear();
        return change;
    }

    static Facts awayFacts(int months, boolean spokenTo) {
        return Facts.of().with("monthsAway", months).with("spokenTo", spokenTo);
    }

    static Facts expelFacts(boolean seriousCrime, boolean unionDecided) {
        return Facts.of().with("seriousCrime", seriousCrime).with("unionDecided", unionDecided);
    }

    /// The member agrees to what a union asked for: now the other union decides.
    ///
    /// @throws Refused when it was answered, or the time is over
    @Transactional
    public void agree(Viewer member, ChangeId id) {
        var change = asked(member, id);
        sql.move(id, ChangeState.RUNNING, null);
        start(member, change.id(), change.kind(), change.from(), change.member(), change.askedBy());
        reached(member, change, ChangeState.RUNNING);
    }

    /// The member does not want it.
    @Transactional
    public void decline(Viewer member, ChangeId id) {
        var change = asked(member, id);
        sql.move(id, ChangeState.REFUSED, clock.instant());
        reached(member, change, ChangeState.REFUSED);
    }

    /// The member appeals against being expelled: the next-higher union decides, and until then the membership stands.
    ///
    /// @throws Refused when the time for it is over
    @Transactional
    public void appeal(Viewer member, ChangeId id, String reason) {
        var change = mine(member, id);
        if (change.state() != ChangeState.APPEALABLE || clock.instant().isAfter(Optional.ofNullable(change.appealUntil()).orElse(Instant.MIN))) {
            throw new Refused("membership.appeal.too-late");
        }
        sql.appealed(id, reason);
        procedures.start(member, new NewCase(ChangeKind.APPEAL, id.subject(), change.from(), change.member(), "membership.case.APPEAL", List.of(), Map.of()));
        reached(member, change, ChangeState.APPEALED);
    }

    private Change asked(Viewer member, ChangeId id) {
        var change = mine(member, id);
        if (change.state() != ChangeState.ASKED) {
            throw new Refused("membership.answered-already");
        }
        return change;
    }

    private Change mine(Viewer member, ChangeId id) {
        return sql.lock(id).filter(change -> change.member().equals(member.self())).orElseThrow(Missing::new);
    }

    private void reached(Viewer viewer, Change change, ChangeState state) {
        events.publishEvent(new ChangeReached(viewer.actor(), change.from(), change.id(), change.member(), change.kind(), state));
    }

    /// What needs the member's answer first.
    private ChangeId propose(Viewer officer, NewChange fresh) {
        var id = insert(officer, fresh, ChangeState.ASKED, limits.due(clock.instant(), ANSWER));
        notices.tell(fresh.member(), MembershipNotices.TOPIC, "membership.notice.asked", List.of(), "/me/membership");
        return id;
    }

    private ChangeId begin(Viewer asker, NewChange fresh) {
        var id = insert(asker, fresh, ChangeState.RUNNING, null);
        start(asker, id, fresh.kind(), fresh.from(), fresh.member(), fresh.askedBy());
        return id;
    }

    private ChangeId insert(Viewer asker, NewChange fresh, ChangeState state, @Nullable Instant answerUntil) {
        try {
            var id = sql.insert(asker, fresh, state, clock.instant(), answerUntil);
            events.publishEvent(new ChangeReached(asker.actor(), fresh.from(), id, fresh.member(), fresh.kind(), state));
            return id;
        } catch (DuplicateKeyException e) {
            throw new Refused(said("membership.one-at-a-time", fresh.askedBy()));
        }
    }

    private void start(Viewer applicant, ChangeId id, ChangeKind kind, OrgId place, MemberId member, Side askedBy) {
        Map<String, Object> variables = kind == ChangeKind.EXPEL ? Map.of() : Map.of("askedBy", askedBy.name());
        procedures.start(applicant, new NewCase(kind.procedure(), id.subject(), place, member, "membership.case." + kind.name(), List.of(), variables));
    }

    private Membership own(Viewer member) {
        return memberships.of(member.self()).filter(Membership::inForce).orElseThrow(() -> new Refused("membership.left-already.you"));
    }

    /// A member is spoken to, not about.
    private static String said(String key, Side side) {
        return side == Side.MEMBER ? key + ".you" : key;
    }

    private Membership within(Viewer officer, MemberId member) {
        if (!ASKERS.contains(officer.role())) {
            throw new Forbidden();
        }
        var at = memberships.of(member).orElseThrow(Missing::new);
        tree.within(officer.scope(), at.org());
        if (!at.inForce()) {
            throw new Refused("members.left-already");
        }
        return at;
    }

    private void refuseTarget(OrgId from, OrgId to) {
        var target = tree.get(to);
        if (!target.kind().hasMembers() || from.equals(to)) {
            throw new Refused(from.equals(to) ? "membership.transfer.same" : "members.no-roster-here");
        }
    }

    /// The next-higher union: of a group, the one above the union that it is part of.
    private OrgId above(OrgId union) {
        var chain = tree.chain(tree.get(union));
        return chain.size() < 2 ? union : chain.get(chain.size() - 2).id();
    }
}
