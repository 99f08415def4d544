package org.gongli.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of a membership once it was decided. Who may decide is the caller's to judge; here it is done, once, and what it was before is kept.
///
/// Each command names the union at which it was decided: if the membership is elsewhere by now, or has ended, it is refused and nothing changes.
@Service
public class Memberships {

    private final MembershipSql sql;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(MembershipSql sql, OrganisationTree tree, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /// How a membership stands; empty when there is no such member, or the record was merged into another.
    public Optional<Membership> of(MemberId id) {
        return sql.membership(id);
    }

    /// Every union and state that it went through, the newest last.
    public List<Spell> spells(MemberId id) {
        return sql.spells(id);
    }

    /// Moves a membership to another union, where it is an ordinary one again.
    ///
    /// @throws Refused when it is no longer at `from`, or the other keeps no roster or is closed
    @Transactional
    public void transfer(Actor actor, MemberId id, OrgId from, OrgId to) {
        if (!tree.keptOpen(to).kind().hasMembers()) {
            throw new Refused("members.no-roster-here");
        }
        at(id, from);
        sql.transfer(id, to, today());
        events.publishEvent(new MemberTransferred(actor, to, id, from));
    }

    /// Keeps a membership for somebody out of work: at the same union, or at a higher one where that is no more.
    ///
    /// @throws Refused when it is no longer at `from`, or is kept already
    @Transactional
    public void retain(Actor actor, MemberId id, OrgId from, OrgId at, Retention why) {
        if (tree.keptOpen(at).kind() == OrgKind.PARTNER) {
            throw new Refused("members.no-roster-here");
        }
        if (at(id, from).state() == MembershipState.RETAINED) {
            throw new Refused("members.retained-already");
        }
        sql.retain(id, at, why, today());
        events.publishEvent(new MembershipRetained(actor, at, id, why));
    }

    /// Ends a membership because the member leaves.
    ///
    /// @throws Refused when it is no longer at `from`
    @Transactional
    public void leave(Actor actor, MemberId id, OrgId from, String reason) {
        at(id, from);
        sql.end(id, today(), reason, false);
        events.publishEvent(new MemberLeft(actor, from, id, today()));
    }

    /// Ends a membership by a decision of the union.
    ///
    /// @throws Refused when it is no longer at `from`
    @Transactional
    public void expel(Actor actor, MemberId id, OrgId from, String reason) {
        at(id, from);
        sql.end(id, today(), reason, true);
        events.publishEvent(new MemberExpelled(actor, from, id, today()));
    }

    /// Reads the second record through the first from now on. Neither record is changed otherwise, and nothing that names either.
    ///
    /// @throws Missing when there is no such member
    /// @throws Refused when one of them was merged before
    @Transactional
    public void merge(Actor actor, MemberId kept, MemberId merged) {
        if (sql.lockBoth(kept, merged).size() != 2) {
            throw new Missing();
        }
        if (!sql.merge(kept, merged)) {
            throw new Refused("members.merged-already");
        }
        events.publishEvent(new RecordsMerged(actor, sql.org(kept), kept, merged));
    }

    /// Takes a merging back: both records are exactly as they would have been without it.
    ///
    /// @throws Refused when they are not merged, or the phone of the second has become somebody else's meanwhile
    @Transactional
    public void part(Actor actor, MemberId kept, MemberId merged) {
        sql.lockBoth(kept, merged);
        if (!sql.part(kept, merged)) {
            throw new Refused("members.parted-already");
        }
        events.publishEvent(new RecordsParted(actor, sql.org(kept), kept, merged));
    }

    private Membership at(MemberId id, OrgId union) {
        var known = sql.lock(id).orElseThrow(Missing::new);
        if (!known.inForce()) {
            throw new Refused("members.left-already");
        }
        if (!known.org().equals(union)) {
            throw new Refused("members.moved-meanwhile");
        }
        return known;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
