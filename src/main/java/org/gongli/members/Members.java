package org.gongli.members;

import java.util.Optional;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of members.
@Service
public class Members {

    private final MemberSql sql;
    private final OrganisationTree tree;
    private final ApplicationEventPublisher events;

    Members(MemberSql sql, OrganisationTree tree, ApplicationEventPublisher events) {
        this.sql = sql;
        this.tree = tree;
        this.events = events;
    }

    /// @throws Refused when the organisation keeps no roster
    @Transactional
    public MemberId enrol(Actor actor, OrgId org, NewMember member) {
        if (!tree.get(org).kind().hasMembers()) {
            throw new Refused("members.no-roster-here");
        }
        var id = sql.insert(org, member);
        events.publishEvent(new MemberEnrolled(actor, org, id));
        return id;
    }

    /// A member's facts of this moment, by which eligibility is judged; empty when there is no such member.
    public Optional<Standing> standing(MemberId id) {
        return sql.standing(id);
    }

    /// Finds a member by phone, for signing in.
    public Optional<MemberId> byPhone(String phone) {
        return sql.byPhone(phone);
    }
}
