package org.gongli.membership.changes;

import java.util.Optional;
import org.gongli.members.MemberLeft;
import org.gongli.members.Members;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Procedures;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A membership ended while something was to become of it: that is overtaken, and its case is taken back.
@Component
class WhenMembershipEnds {

    private final ChangeSql sql;
    private final Doing doing;
    private final Procedures procedures;
    private final Members members;

    WhenMembershipEnds(ChangeSql sql, Doing doing, Procedures procedures, Members members) {
        this.sql = sql;
        this.doing = doing;
        this.procedures = procedures;
        this.members = members;
    }

    @EventListener
    void left(MemberLeft left) {
        sql.open(left.member()).ifPresent(change -> {
            doing.close(left.actor(), change, ChangeState.OVERTAKEN);
            running(change).ifPresent(id -> procedures.withdraw(forWhom(left, change), id));
        });
    }

    private Optional<CaseId> running(Change change) {
        return switch (change.state()) {
            case RUNNING -> procedures.latest(change.kind().procedure(), change.id().subject());
            case APPEALED -> procedures.latest(ChangeKind.APPEAL, change.id().subject());
            default -> Optional.empty();
        };
    }

    /// Whoever ended the membership, in the place of the member or of the office that asked.
    private Viewer forWhom(MemberLeft left, Change change) {
        return new Viewer(left.actor().account(), change.role(), "", change.org(), Scope.NOTHING, members.standing(change.member()).orElse(null));
    }
}
