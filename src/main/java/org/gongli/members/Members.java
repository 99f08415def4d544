package org.gongli.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Scope;
import org.gongli.shared.Standing;
import org.gongli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The register of members.
@Service
public class Members {

    private final MemberSql sql;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(MemberSql sql, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// Enrols somebody new, or somebody whose membership had ended: one person, one record.
    ///
    /// @throws Refused when the organisation keeps no roster or is closed, or the person is a member already
    @Transactional
    public MemberId enrol(Actor actor, OrgId org, NewMember member) {
        if (!tree.keptOpen(org).kind().hasMembers()) {
            throw new Refused("members.no-roster-here");
        }
        var id = sql.known(member.citizenId()).map(known -> enrolAgain(known, org, member)).orElseGet(() -> sql.insert(org, member));
        events.publishEvent(new MemberEnrolled(actor, org, id));
        return id;
    }

    private MemberId enrolAgain(MemberSql.Known known, OrgId org, NewMember member) {
        if (known.active()) {
            throw new Refused(known.org().equals(org) ? "members.member-here" : "members.member-elsewhere");
        }
        sql.enrolAgain(known.id(), org, member);
        return known.id();
    }

    /// Ends a membership today.
    ///
    /// @throws Missing when the member lies outside the viewer's scope
    /// @throws Refused when the membership has ended already
    @Transactional
    public void leave(Viewer viewer, MemberId id, String reason) {
        var known = inForce(viewer, id);
        var today = LocalDate.now(clock);
        sql.leave(id, today, reason);
        events.publishEvent(new MemberLeft(viewer.actor(), known.org(), id, today));
    }

    /// Moves all members in force of one organisation to another, where two become one. Each keeps the record and the day of joining.
    ///
    /// @throws Refused when the other keeps no roster or is closed
    @Transactional
    public void moveAll(Actor actor, OrgId from, OrgId to) {
        if (!tree.keptOpen(to).kind().hasMembers()) {
            throw new Refused("members.no-roster-here");
        }
        var moved = sql.moveAll(from, to, LocalDate.now(clock));
        if (!moved.isEmpty()) {
            events.publishEvent(new MembersMoved(actor, to, from, moved));
        }
    }

    /// Corrects what the register says.
    ///
    /// @throws Missing when the member lies outside the viewer's scope
    /// @throws Refused when the membership has ended
    @Transactional
    void amend(Viewer viewer, MemberId id, Amendment amendment) {
        var known = inForce(viewer, id);
        var phone = sql.amend(id, amendment);
        events.publishEvent(new MemberAmended(viewer.actor(), known.org(), id, phone));
    }

    /// Corrects what the register says, as it was decided on a member's own request.
    ///
    /// @throws Refused when the membership has ended
    @Transactional
    public void correct(Actor actor, MemberId id, Correction correction) {
        var known = sql.known(id, Scope.ALL).filter(MemberSql.Known::active).orElseThrow(() -> new Refused("members.left-already"));
        var phone = sql.correct(id, correction);
        events.publishEvent(new MemberAmended(actor, known.org(), id, phone));
    }

    private MemberSql.Known inForce(Viewer viewer, MemberId id) {
        var known = sql.known(id, viewer.scope()).orElseThrow(Missing::new);
        if (!known.active()) {
            throw new Refused("members.left-already");
        }
        return known;
    }

    /// A member's facts of this moment, by which eligibility is judged; empty when there is no such member.
    public Optional<Standing> standing(MemberId id) {
        return sql.standing(id);
    }

    /// The facts of a person, by the record that counts, where this one was merged into another. Nobody else changes the membership until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Standing> lock(MemberId id) {
        return sql.lockHead(id).flatMap(sql::standing);
    }

    /// Every record of a person: this one, then those that were merged into it.
    public List<MemberId> records(MemberId id) {
        return sql.records(id);
    }

    /// How a member is greeted.
    public Optional<String> name(MemberId id) {
        return sql.name(id);
    }

    /// Where a member is reached; empty without a phone, and for somebody who has left. For messages, and never to be shown.
    public Optional<Phone> phone(MemberId id) {
        return sql.phone(id);
    }

    /// Finds a member by phone, for signing in.
    public Optional<MemberId> byPhone(Phone phone) {
        return sql.byPhone(phone);
    }

    /// Finds the records of somebody who has left, by name and the phone of those days. Whoever calls it has made sure that the phone is theirs.
    public List<MemberId> left(Phone phone, String name) {
        return sql.left(phone, name);
    }

    /// The key by which the phone of a record is found again, whatever became of the membership; empty for a record without one.
    public Optional<byte[]> phoneKey(MemberId id) {
        return sql.phoneKey(id);
    }

    /// The key by which a phone is found again, without the number itself; it need not be a member's.
    public byte[] phoneKey(Phone phone) {
        return sql.phoneKey(phone);
    }

    /// The key by which a person is found again by the identity number, without the number itself; empty when there is no such member.
    public Optional<byte[]> personKey(MemberId id) {
        return sql.personKey(id);
    }

    /// The same key, of a number that need not be a member's.
    public byte[] personKey(CitizenId number) {
        return sql.personKey(number);
    }
}
